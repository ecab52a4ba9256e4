package app.mangrove.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a type that leaves a rule of the house on purpose, and says why.
///
/// The architecture tests let a marked type pass the named rule and no other, so every exception
/// can be found by its name and read with its reason.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Deviation {

    /// The rule that the type leaves.
    Rule rule();

    /// Why the rule does more harm than good here.
    String reason();

    /// The rules that can be left.
    enum Rule {
        /// Which package may import which.
        DEPENDENCY,
        /// No clock, locale, file or random source in model and engines.
        PURITY,
        /// Who makes threads and who speaks to the screen's thread.
        THREADS,
        /// Names, and what a kind of class may know.
        NAMING
    }
}
