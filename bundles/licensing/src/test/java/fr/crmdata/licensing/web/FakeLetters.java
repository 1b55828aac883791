package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.licensing.model.LetterDates;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.acts.Act;
import fr.crmdata.licensing.office.FactKind;
import fr.crmdata.licensing.office.FieldType;
import fr.crmdata.licensing.office.Letters;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.office.Slice;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two letters: one to be posted, one that was signed. */
final class FakeLetters implements Letters {

    static final String TO_POST = "L-2026-00031";
    static final String SIGNED = "L-2026-00012";

    private final Map<String, Letter> letters = new LinkedHashMap<>();
    private final Access access;
    Map<String, String> written = Map.of();

    FakeLetters(Access access, String mark) {
        this.access = access;
        put(letter(TO_POST, MadeUp.UNPAID, Kind.FORMAL_NOTICE, State.TO_POST, Optional.empty(), mark));
        put(letter(
                SIGNED,
                MadeUp.SUSPENDED,
                Kind.FORMAL_NOTICE,
                State.SIGNED,
                Optional.of(LetterDates.posted(LocalDate.of(2026, 10, 12))
                        .presented(LocalDate.of(2026, 10, 14))
                        .signed(LocalDate.of(2026, 10, 15))),
                mark));
    }

    private static Letter letter(
            String number, String contract, Kind kind, State state, Optional<LetterDates> dates, String mark) {
        return new Letter(
                number,
                contract,
                kind,
                Way.REGISTERED,
                state,
                MadeUp.holder("Menuiserie Lefèvre" + mark),
                "Mise en demeure" + mark,
                LocalDate.of(2026, 11, 24),
                "post-formal-notice:x",
                Reason.of("licensing.why.formal-notice", "470.40", "0.67", "40.00", "511.07"),
                Map.of(),
                dates,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "",
                "1A 234 567 8901 2" + mark,
                MadeUp.NOW,
                2);
    }

    private void put(Letter letter) {
        letters.put(letter.number(), letter);
    }

    @Override
    public Slice<Letter> find(Filter filter, Optional<String> cursor, int limit) {
        access.require(LicensingPermissions.READ);
        return new Slice<>(
                letters.values().stream()
                        .filter(letter -> !filter.dueOnly() || letter.state() == State.TO_POST)
                        .filter(letter ->
                                filter.contract().map(letter.contract()::equals).orElse(true))
                        .toList(),
                Optional.empty());
    }

    @Override
    public long due() {
        return letters.values().stream()
                .filter(letter -> letter.state() == State.TO_POST)
                .count();
    }

    @Override
    public Letter get(String number) {
        access.require(LicensingPermissions.READ);
        return Optional.ofNullable(letters.get(number)).orElseThrow(() -> new LicensingRefusal.UnknownAct(number));
    }

    @Override
    public byte[] pdf(String number) {
        return ("%PDF " + get(number).number()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Letter> write(String contract, Act act) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<FactKind.Field> fields(String contract, Kind kind, LocalDate on) {
        return kind == Kind.PRICE_RISE
                ? List.of(
                        new FactKind.Field("price.CRM", FieldType.PRICE, false, List.of()),
                        new FactKind.Field("way", FieldType.CHOICE, false, List.of("REGISTERED", "MAIL")))
                : List.of();
    }

    @Override
    public Letter write(String contract, Kind kind, LocalDate on, Map<String, String> figures) {
        access.require(LicensingPermissions.POST);
        written = figures;
        var letter = letter("L-2026-00032", contract, kind, State.TO_POST, Optional.empty(), "");
        put(letter);
        return letter;
    }

    @Override
    public Letter enterDates(String number, long version, LetterDates dates, String tracking) {
        access.require(LicensingPermissions.POST);
        var letter = get(number);
        if (version != letter.version()) {
            throw new LicensingRefusal.Stale(number);
        }
        if (dates.presented().filter(day -> day.isBefore(dates.posted())).isPresent()) {
            throw new LicensingRefusal.Invalid("presented", "licensing.field.contradictory");
        }
        put(letter(number, letter.contract(), letter.kind(), State.SENT, Optional.of(dates), ""));
        return get(number);
    }

    @Override
    public Letter send(String number, long version, String provider) {
        access.require(LicensingPermissions.POST);
        return get(number);
    }

    @Override
    public List<String> providers() {
        return List.of("folder");
    }

    @Override
    public Letter cancel(String number, long version, String reason) {
        access.require(LicensingPermissions.POST);
        put(letter(number, get(number).contract(), get(number).kind(), State.CANCELLED, Optional.empty(), ""));
        return get(number);
    }

    @Override
    public List<Letter> mine() {
        access.require(OwnContractPermissions.OWN);
        return List.of(letters.get(SIGNED));
    }

    @Override
    public byte[] myPdf(String number) {
        if (!number.equals(SIGNED)) {
            throw new LicensingRefusal.UnknownAct(number);
        }
        return "%PDF".getBytes(StandardCharsets.UTF_8);
    }
}
