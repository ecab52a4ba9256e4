package app.mangrove.architecture;

import app.mangrove.base.Deviation;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import java.util.Locale;

/// The compiled classes of the product, read once for all rules.
final class House {

    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(location -> !location.contains("/test-classes/"))
                    .importPackages(Rooms.ROOT);

    static final String GENERATED = Rooms.ROOT + ".store.jooq";

    private House() {}

    /// Our own classes that do not leave the rule on purpose; generated ones are nobody's style.
    static DescribedPredicate<JavaClass> boundBy(Deviation.Rule rule) {
        return DescribedPredicate.describe(
                "bound by the rule on " + rule.name().toLowerCase(Locale.ROOT),
                type -> !isGenerated(type) && !leaves(type, rule));
    }

    static boolean isGenerated(JavaClass type) {
        return type.getPackageName().startsWith(GENERATED);
    }

    private static boolean leaves(JavaClass type, Deviation.Rule rule) {
        return marked(type, rule)
                || type.getEnclosingClass().map(outer -> leaves(outer, rule)).orElse(false);
    }

    private static boolean marked(JavaClass type, Deviation.Rule rule) {
        return type.tryGetAnnotationOfType(Deviation.class.getName())
                .flatMap(annotation -> annotation.get("rule"))
                .map(value -> ((JavaEnumConstant) value).name().equals(rule.name()))
                .orElse(false);
    }
}
