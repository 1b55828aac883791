package fr.crmdata.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;

public class InListsTest {

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    public void the_last_value_fills_the_marks_up_to_a_power_of_two() {
        var piece = new InLists.Piece<>(List.of("a", "b", "c"));
        assertThat(piece.marks()).isEqualTo("?, ?, ?, ?");
        assertThat(piece.parameters()).containsExactly("a", "b", "c", "c");
        assertThat(piece.parameters("first", 2)).containsExactly("first", 2, "a", "b", "c", "c");
        assertThat(new InLists.Piece<>(List.of("a")).marks()).isEqualTo("?");
        assertThat(new InLists.Piece<>(numbers(64)).parameters()).hasSize(64);
        assertThat(new InLists.Piece<>(numbers(65)).parameters()).hasSize(128);
    }

    @Test
    public void no_value_is_left_out_and_nothing_is_asked_about_nothing() {
        for (var count : List.of(0, 1, 2, 255, 256, 257, 1000)) {
            var asked = new HashSet<Object>();
            var marks = new ArrayList<Integer>();
            InLists.each(numbers(count), (some, values) -> {
                asked.addAll(List.of(values));
                marks.add(some.split(", ").length);
                assertThat(values).hasSize(some.split(", ").length);
            });
            assertThat(asked).hasSize(count);
            assertThat(Set.of(1, 2, 4, 8, 16, 32, 64, 128, 256)).containsAll(marks);
        }
        assertThatThrownBy(() -> new InLists.Piece<>(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void pieces_have_so_many_values_at_most() {
        assertThat(InLists.of(numbers(130), 64))
                .extracting(piece -> piece.values().size())
                .containsExactly(64, 64, 2);
        assertThat(InLists.marks(3)).isEqualTo("?, ?, ?");
    }
}
