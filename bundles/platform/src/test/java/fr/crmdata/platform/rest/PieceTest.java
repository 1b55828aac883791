package fr.crmdata.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.rest.RequestRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.Test;

public class PieceTest {

    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

    private static List<String> walked(int limit) {
        var seen = new ArrayList<String>();
        var piece = Piece.ofAll(ALL, Function.identity(), Optional.empty(), limit);
        seen.addAll(piece.items());
        while (piece.next().isPresent()) {
            piece = Piece.ofAll(ALL, Function.identity(), piece.next(), limit);
            seen.addAll(piece.items());
        }
        return seen;
    }

    @Test
    public void the_pieces_together_are_the_whole_list_whatever_their_length() {
        for (var limit = 1; limit <= 7; limit++) {
            assertThat(walked(limit)).isEqualTo(ALL);
        }
    }

    @Test
    public void the_last_piece_leads_nowhere_even_when_it_is_full() {
        assertThat(Piece.ofAll(ALL, Function.identity(), Optional.of("c"), 2).next())
                .isEmpty();
        assertThat(Piece.ofAll(List.<String>of(), Function.identity(), Optional.empty(), 2)
                        .items())
                .isEmpty();
    }

    @Test
    public void a_cursor_that_is_the_id_of_none_is_refused() {
        assertThatThrownBy(() -> Piece.ofAll(ALL, Function.identity(), Optional.of("z"), 2))
                .isInstanceOf(RequestRefusal.BadCursor.class);
    }

    @Test
    public void a_limit_is_at_least_one_and_500_at_most() {
        assertThat(Piece.limit(null)).isEqualTo(50);
        assertThat(Piece.limit(" ")).isEqualTo(50);
        assertThat(Piece.limit("7")).isEqualTo(7);
        assertThat(Piece.limit("9999")).isEqualTo(500);
        for (var wrong : List.of("0", "-1", "many", "99999999999")) {
            assertThatThrownBy(() -> Piece.limit(wrong)).isInstanceOf(RestRefusal.InvalidFields.class);
        }
    }
}
