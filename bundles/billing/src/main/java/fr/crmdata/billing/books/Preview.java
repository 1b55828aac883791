package fr.crmdata.billing.books;

import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.contracts.ContractAccounts.Due;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.InvoiceStore.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of what waits and then of what is foreseen until a day; in the open transaction. It is full unless nothing follows, and the next
 * one goes on behind its last item, in the middle of a contract if need be.
 */
final class Preview {

    /** So many dues or contracts are looked at together, even where fewer are wanted. */
    private static final int AT_ONCE = 100;

    private static final String DECIDED = "d";
    private static final String FORESEEN = "f";

    private final ContractAccounts contracts;
    private final InvoiceStore invoices;
    private final LocalDate day;
    private final int most;
    private final List<Found> items = new ArrayList<>();

    Preview(ContractAccounts contracts, InvoiceStore invoices, LocalDate day, int most) {
        this.contracts = contracts;
        this.invoices = invoices;
        this.day = day;
        this.most = most;
    }

    /** @param decided whether it is asked for already */
    record Found(Due due, boolean decided) {}

    /**
     * Where foreseen dues go on.
     *
     * @param contract behind which contracts are looked at; empty for the beginning
     * @param partly a later contract, of which some were given before; empty for none
     * @param key of the last one that was given of it
     */
    private record Place(String contract, String partly, String key) {

        static Place behind(String contract) {
            return new Place(contract, "", "");
        }

        static Place of(String cursor) {
            var parts = cursor.split("/", 3);
            return parts.length < 3 ? behind(parts[0]) : new Place(parts[0], parts[1], parts[2]);
        }

        Optional<String> cursor() {
            return Optional.of(FORESEEN + contract + "/" + partly + "/" + key);
        }

        boolean isLast(Due due) {
            return due.contract().equals(partly) && due.key().equals(key);
        }
    }

    /** @param begin id of the due behind which the first page begins; empty for the beginning */
    Slice<Found> page(Optional<String> cursor, String begin) {
        var next = cursor.filter(at -> at.startsWith(FORESEEN))
                .map(at -> foreseen(Place.of(at.substring(FORESEEN.length()))))
                .orElseGet(() ->
                        decided(cursor.map(at -> at.substring(DECIDED.length())).orElse(begin)));
        return new Slice<>(items, next);
    }

    private boolean isFull() {
        return items.size() == most;
    }

    private int atOnce() {
        return Math.max(AT_ONCE, most - items.size());
    }

    private Optional<String> decided(String begin) {
        var behind = begin;
        while (true) {
            var asked = atOnce();
            var dues = contracts.dues(Optional.of(behind).filter(id -> !id.isEmpty()), asked);
            var known = invoices.known(dues.stream().map(Preview::known).toList());
            for (var due : dues) {
                if (!known.contains(known(due)) && !due.issue().isAfter(day)) {
                    if (isFull()) {
                        return Optional.of(DECIDED + behind);
                    }
                    items.add(new Found(due, true));
                }
                behind = due.id();
            }
            if (dues.size() < asked) {
                return foreseen(Place.behind(""));
            }
        }
    }

    private static Known known(Due due) {
        return new Known(due.contract(), due.key());
    }

    private Optional<String> foreseen(Place begin) {
        var place = begin;
        while (true) {
            var piece = contracts.foreseen(day, place.contract(), atOnce());
            for (var due : behind(begin, piece.dues())) {
                if (isFull()) {
                    return due.contract().equals(place.partly())
                            ? place.cursor()
                            : Place.behind(place.partly().isEmpty() ? place.contract() : place.partly())
                                    .cursor();
                }
                items.add(new Found(due, false));
                place = given(place, due);
            }
            if (piece.next().isEmpty()) {
                return Optional.empty();
            }
            place = Place.behind(piece.next().get());
        }
    }

    private static List<Due> behind(Place begin, List<Due> dues) {
        var from = 0;
        for (var at = 0; at < dues.size(); at++) {
            from = begin.isLast(dues.get(at)) ? at + 1 : from;
        }
        return dues.subList(from, dues.size());
    }

    /** The place behind a due that is given now. */
    private static Place given(Place before, Due due) {
        var whole = before.partly().isEmpty() || before.partly().equals(due.contract())
                ? before.contract()
                : before.partly();
        return new Place(whole, due.contract(), due.key());
    }
}
