package fr.crmdata.licensing.web.frieze;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Puts things side by side, and below each other where they would meet. */
final class Shelf {

    private final List<List<double[]>> boards = new ArrayList<>();
    private final int most;

    /** @param most boards at most */
    Shelf(int most) {
        this.most = most;
    }

    /** The uppermost board with room from left to right; empty when all are full there. */
    OptionalInt place(double left, double right) {
        for (var board = 0; board < most; board++) {
            if (board == boards.size()) {
                boards.add(new ArrayList<>());
            }
            if (boards.get(board).stream().allMatch(taken -> right <= taken[0] || left >= taken[1])) {
                boards.get(board).add(new double[] {left, right});
                return OptionalInt.of(board);
            }
        }
        return OptionalInt.empty();
    }

    int boards() {
        return Math.max(1, boards.size());
    }
}
