package fr.crmdata.licensing.letters;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.model.LetterDates;
import fr.crmdata.licensing.model.LetterRefusal;
import fr.crmdata.licensing.model.LetterRefusal.Why;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.acts.Act;
import fr.crmdata.licensing.office.FactKind.Field;
import fr.crmdata.licensing.office.Letters;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.office.Slice;
import fr.crmdata.licensing.store.ContractRow;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.LetterStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Letters for the operator, and those of a client for its administrator. */
@Component(service = Letters.class)
public final class LetterDesk implements Letters {

    private final Access access;
    private final OperatorDatabase operator;
    private final ContractStore contracts;
    private final LetterStore store;
    private final LetterPen pen;
    private final Postmarks postmarks;
    private final Press press;
    private final Couriers couriers;
    private final Audit audit;

    @Activate
    public LetterDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference ContractStore contracts,
            @Reference LetterStore store,
            @Reference LetterPen pen,
            @Reference Postmarks postmarks,
            @Reference Press press,
            @Reference Couriers couriers,
            @Reference Audit audit) {
        this.access = access;
        this.operator = operator;
        this.contracts = contracts;
        this.store = store;
        this.pen = pen;
        this.postmarks = postmarks;
        this.press = press;
        this.couriers = couriers;
        this.audit = audit;
    }

    @Override
    public Slice<Letter> find(Filter filter, Optional<String> cursor, int limit) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> store.find(filter, cursor, limit));
    }

    @Override
    public long due() {
        access.require(LicensingPermissions.READ);
        return operator.inOne(store::due);
    }

    @Override
    public Letter get(String number) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> postmarks.known(number));
    }

    @Override
    public byte[] pdf(String number) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> press.pdf(postmarks.known(number).number()));
    }

    @Override
    public Optional<Letter> write(String contract, Act act) {
        return operator.inOne(() -> store.of(contract, act.key().value())
                .or(() -> ActLetters.of(act, pen.reading(contract, act.on())).map(draft -> {
                    return pen.write(contract, draft, act.on(), act.key().value(), act.why());
                })));
    }

    @Override
    public List<Field> fields(String contract, Kind kind, LocalDate on) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> {
            requireContract(contract);
            return new HandLetters(pen.reading(contract, on)).fields(kind);
        });
    }

    @Override
    public Letter write(String contract, Kind kind, LocalDate on, Map<String, String> figures) {
        access.require(LicensingPermissions.POST);
        return operator.inOne(() -> {
            requireContract(contract);
            var draft = new HandLetters(pen.reading(contract, on)).draft(kind, figures);
            var why = Reason.of("licensing.letter.by-hand", access.caller().name());
            var letter = pen.write(contract, draft, on, "", why);
            audit.record(
                    "licensing.letter-written", letter.number(), Map.of("kind", kind.name(), "contract", contract));
            return letter;
        });
    }

    private void requireContract(String contract) {
        if (contracts.find(contract).isEmpty()) {
            throw new LicensingRefusal.UnknownContract(contract);
        }
    }

    @Override
    public Letter enterDates(String number, long version, LetterDates dates, String tracking) {
        access.require(LicensingPermissions.POST);
        return operator.inOne(() -> {
            var letter = postmarks.enter(postmarks.current(number, version), dates, tracking);
            audit.record(
                    "licensing.letter-dates",
                    number,
                    Map.of("posted", dates.posted().toString()));
            return letter;
        });
    }

    @Override
    public Letter send(String number, long version, String provider) {
        access.require(LicensingPermissions.POST);
        if (!providers().contains(provider)) {
            throw new LetterRefusal(Why.UNKNOWN_PROVIDER, provider);
        }
        return operator.inOne(() -> {
            var letter = postmarks.handOver(postmarks.current(number, version), provider);
            audit.record("licensing.letter-handed-over", number, Map.of("provider", provider));
            return letter;
        });
    }

    @Override
    public List<String> providers() {
        access.require(LicensingPermissions.READ);
        return couriers.names();
    }

    @Override
    public Letter cancel(String number, long version, String reason) {
        access.require(LicensingPermissions.POST);
        return operator.inOne(() -> {
            var letter = postmarks.cancel(postmarks.current(number, version), reason);
            audit.record("licensing.letter-cancelled", number, Map.of("reason", reason));
            return letter;
        });
    }

    @Override
    public List<Letter> mine() {
        access.require(OwnContractPermissions.OWN);
        var client = access.caller().client();
        return operator.inOne(() ->
                contracts.of(client).map(ContractRow::number).map(store::sent).orElse(List.of()));
    }

    @Override
    public byte[] myPdf(String number) {
        access.require(OwnContractPermissions.OWN);
        var client = access.caller().client();
        return operator.inOne(() -> contracts
                .of(client)
                .map(ContractRow::number)
                .flatMap(contract -> store.sent(contract).stream()
                        .filter(letter -> letter.number().equals(number))
                        .findFirst())
                .map(letter -> press.pdf(letter.number()))
                .orElseThrow(() -> new LetterRefusal(Why.UNKNOWN, number)));
    }
}
