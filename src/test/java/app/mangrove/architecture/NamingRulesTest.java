package app.mangrove.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.Deviation;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

class NamingRulesTest {

    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

    private static final DescribedPredicate<JavaClass> BOUND = House.boundBy(Deviation.Rule.NAMING);

    @Test
    void noNameSaysNothing() {
        noClasses()
                .that(BOUND)
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils)")
                .because("such a name fits everything, so everything moves in")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void viewModelsKnowNoSceneGraph() {
        noClasses()
                .that(BOUND)
                .and()
                .haveNameMatching(".*ViewModel(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("a view model is tested without a toolkit")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void recordsAnswerWithoutGet() {
        methods()
                .that()
                .areDeclaredInClassesThat(
                        BOUND.and(JavaClass.Predicates.assignableTo(Record.class)))
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .haveNameNotMatching("get[A-Z].*")
                .because("a record's question is the name of its answer")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void screensAreWrittenInJava() throws IOException {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.fxml..")
                .because("there is no FXML")
                .allowEmptyShould(true)
                .check(House.CLASSES);
        try (var files = Files.walk(Path.of("resources"))) {
            List<Path> fxml = files.filter(file -> file.toString().endsWith(".fxml")).toList();
            assertThat(fxml).isEmpty();
        }
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked =
                House.CLASSES.stream()
                        .filter(type -> !House.isGenerated(type))
                        .map(JavaClass::getPackage)
                        .filter(our ->
                                !our.tryGetPackageInfo()
                                        .map(info -> info.isAnnotatedWith(NULL_MARKED))
                                        .orElse(false))
                        .map(our -> our.getName())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked).as("packages without @NullMarked in a package-info").isEmpty();
    }
}
