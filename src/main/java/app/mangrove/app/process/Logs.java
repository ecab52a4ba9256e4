package app.mangrove.app.process;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The log of the program: four files of at most 2 MB in the user's state folder, redacted.
public final class Logs {
    private static final String PATTERN =
            "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%t] %logger{20} %msg%n%ex";
    private static final java.util.logging.Logger TOOLKIT =
            java.util.logging.Logger.getLogger("javafx");
    private static final java.util.logging.Logger PLATFORM =
            java.util.logging.Logger.getLogger("com.sun.javafx.application.PlatformImpl");

    private Logs() {}

    /// Begins to log below a folder; where none can be made, nothing is logged and nothing fails.
    public static void start(Path folder, String home) {
        // The toolkit warns at each start that it is on the class path, where it belongs here.
        TOOLKIT.setLevel(java.util.logging.Level.SEVERE);
        PLATFORM.setLevel(java.util.logging.Level.SEVERE);
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        context.reset();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        context.getLogger("org.jooq").setLevel(Level.WARN);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return;
        }
        root.addAppender(file(context, folder, new Redaction(home)));
    }

    private static RollingFileAppender<ILoggingEvent> file(
            LoggerContext context, Path folder, Redaction redaction) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(folder.resolve("mangrove.log").toString());
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(folder.resolve("mangrove.%i.log").toString());
        rolling.setMinIndex(1);
        rolling.setMaxIndex(3);
        rolling.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(FileSize.valueOf("2MB"));
        trigger.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(layout(context, redaction));
        encoder.start();
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(trigger);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    private static PatternLayout layout(LoggerContext context, Redaction redaction) {
        PatternLayout layout =
                new PatternLayout() {
                    @Override
                    public String doLayout(ILoggingEvent event) {
                        return redaction.of(super.doLayout(event));
                    }
                };
        layout.setContext(context);
        layout.setPattern(PATTERN);
        layout.start();
        return layout;
    }
}
