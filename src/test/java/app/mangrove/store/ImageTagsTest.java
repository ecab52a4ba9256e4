package app.mangrove.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Field;
import app.mangrove.model.Kinds;
import app.mangrove.store.log.RowImage;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;

class ImageTagsTest {
    @Test
    void noTwoFieldsOfAKindShareATag() {
        assertThat(Kinds.ALL)
                .allSatisfy(kind ->
                        assertThat(
                                        kind.fields().stream()
                                                .map(Field::key)
                                                .map(RowImage::tag)
                                                .collect(Collectors.toSet()))
                                .hasSameSizeAs(kind.fields()));
    }
}
