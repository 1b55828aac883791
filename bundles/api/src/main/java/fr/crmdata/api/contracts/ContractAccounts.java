package fr.crmdata.api.contracts;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The money between contracts and who does their billing: what the contracts' rules ask for comes out, what the bank tells goes in. Needs
 * the permissions of the operator's staff, or the system.
 *
 * <p>Whoever wants to know at once listens to the event {@code licensing.act-done} with a {@code kind} that begins with {@code ISSUE_}.
 */
public interface ContractAccounts {

    /**
     * What is to be invoiced, in the order in which it was decided. Two decided at the same moment may become visible the other way round:
     * whoever goes on behind the last one begins a little before it and knows by contract and key what is there already.
     *
     * @param after {@link Due#id} of the last one that is known; empty for the beginning
     * @param limit at most 500
     */
    List<Due> dues(Optional<String> after, int limit);

    /** What a contract asked for under a key; empty when it did not. */
    Optional<Due> due(String contract, String key);

    /** How much is to be invoiced behind one, empty text for the beginning. */
    long countDues(String after);

    /**
     * What would be to be invoiced until a day if nothing happens before, besides what is decided already. Writes nothing.
     *
     * @param behind number of the contract after which to go on; empty text for the beginning
     * @param limit of contracts looked at, at most 500
     */
    Foreseen foreseen(LocalDate day, String behind, int limit);

    /** Which rate of interest is claimed from who pays late an invoice that is issued on a day. */
    LateRate lateRate(LocalDate issued);

    /** Which rate of interest is claimed from who pays late (C. com. L441-10 II). */
    enum LateRate {
        /** As the terms say: the legal rate and two points. */
        CONTRACT,
        /** Three times the legal rate, below which no agreed rate may be. */
        FLOOR,
        /** What holds when nothing is agreed: the rate of the European Central Bank and ten points. */
        ECB
    }

    /** Who pays for a contract. */
    default Payer payer(String contract) {
        return payers(List.of(contract)).values().iterator().next();
    }

    /**
     * Who pays for contracts, by their number.
     *
     * @throws fr.crmdata.api.Refusal when there is no such contract
     */
    Map<String, Payer> payers(Collection<String> contracts);

    /** The contracts of a client, ended ones too, the newest first. Asks for no permission: whoever shows what is theirs needs it. */
    List<String> contractsOf(ClientId client);

    /** What a contract knows to have been paid, the oldest first; what came back is left out. */
    List<Receipt> receipts(String contract);

    /** Money that came in for a contract. */
    record Receipt(LocalDate on, Money amount) {}

    /** The rate of interest that is claimed, where it is lower than the law allows on a day: whoever shows interest says so. */
    default Optional<RateBelowFloor> rateBelowFloor(LocalDate day) {
        return Optional.empty();
    }

    /** Two rates, per cent a year. */
    record RateBelowFloor(BigDecimal claimed, BigDecimal floor) {}

    /**
     * What was promised by plans of instalments that are kept today, by contract, in the order in which it is to be paid. Contracts without
     * such a plan are left out.
     */
    Map<String, List<Instalment>> instalments(Collection<String> contracts);

    /**
     * A part of an invoice that is to be paid on a day of its own. The parts of an invoice come to what was open of it when the plan was
     * agreed, less what is no longer asked for.
     *
     * @param invoice its key
     */
    record Instalment(String invoice, LocalDate due, Money amount) {}

    /**
     * What insolvent clients owe from before the judgment that opened the proceedings (C. com. L622-7, L622-13), by contract: it is declared
     * to the administrator, not collected, and paid after what fell due later. Contracts without such a judgment are left out.
     */
    Map<String, Frozen> frozen(Collection<String> contracts);

    /**
     * @param judgment day of the judgment
     * @param invoices keys of what is open and fell due until then
     */
    record Frozen(LocalDate judgment, List<String> invoices) {
        public Frozen {
            invoices = List.copyOf(invoices);
        }
    }

    /** Money came in for a contract; see {@link #paid(Collection)}. */
    default void paid(String contract, LocalDate on, Money amount) {
        paid(List.of(new Paid(contract, on, amount)));
    }

    /**
     * Money came in for contracts. Days that lie back are taken as long as nothing that was done would have been done otherwise.
     *
     * @throws fr.crmdata.api.Refusal when there is no such contract, or a day lies too far back; then none of it is written
     */
    void paid(Collection<Paid> payments);

    /** Money that came in for a contract. */
    record Paid(String contract, LocalDate on, Money amount) {}

    /** A debit came back: it never was a payment. The reason is the bank's code, such as {@code AM04}. */
    void returned(String contract, LocalDate on, Money amount, String reason);

    /**
     * So much of an invoice is no longer asked for: a credit note by hand, a debt that is given up. No interest is owed on it.
     *
     * @param key of the invoice
     */
    void waived(String contract, LocalDate on, String key, Money amount, String reason);

    /**
     * An invoice is collected by debit on a day that is later than the contract would expect, and the client was told. When money is taken
     * is up to who takes it: nobody is reminded before that day, and nobody is late who pays until then, unless an earlier debit came
     * back for a reason of the client's.
     *
     * @param key of the invoice
     * @param incident the bank's code by which an earlier debit came back, such as {@code AM04}, where it is held against the client
     */
    void debitAnnounced(String contract, LocalDate on, String key, LocalDate day, Optional<String> incident);

    /** Money that was more than what is owed goes back to the client. */
    void refunded(String contract, LocalDate on, Money amount);

    /** A refund came back from the client's bank: the client never had it, and it is there as credit again. */
    void refundReturned(String contract, LocalDate on, Money amount);

    /**
     * An invoice or, when its amounts are negative, a credit note.
     *
     * @param id in the order of time
     * @param key unique within the contract for ever
     * @param kind {@code PERIOD}, {@code ADJUSTMENT}, {@code SERVICE}, {@code REINSTATEMENT}, {@code DATA_RETURN}, {@code PENALTY}
     * @param clause of the terms by which it is asked for, such as {@code CL-20}
     * @param issue day on which it is issued
     * @param due day on which it is to be paid
     * @param lines what a period, or seats that were added in it, is made of; empty for other kinds. They need not come to the sum: an end or
     *     force majeure within the period takes from it
     * @param vat nothing for damages
     * @param vatPercent by which VAT was computed
     * @param vatPlace where the client is for VAT, by which it was computed
     * @param why it is asked for, with its figures
     * @param service what a service is called; empty for other kinds
     * @param damages what a penalty is made of; empty for other kinds
     * @param suspendedSince the day from which the service was suspended, when it was on the day of issue (CL-26)
     */
    record Due(
            String id,
            String contract,
            Optional<ClientId> client,
            String key,
            String kind,
            String clause,
            LocalDate issue,
            LocalDate due,
            Optional<Period> period,
            List<Line> lines,
            Money net,
            Money vat,
            Money gross,
            BigDecimal vatPercent,
            VatPlace vatPlace,
            Why why,
            Optional<String> service,
            Optional<Damages> damages,
            Optional<LocalDate> suspendedSince) {
        public Due {
            lines = List.copyOf(lines);
        }
    }

    /** Days that an invoice is for, the first and the last included. */
    record Period(LocalDate first, LocalDate last) {}

    /**
     * @param unit a month of one named user, before tax
     * @param priceSince day since which that price holds; empty when no price was agreed
     * @param days for seats that were added within the period, the days for which they are owed; empty for the whole period
     */
    record Line(
            String module, int seats, Price unit, int months, Optional<LocalDate> priceSince, Optional<Period> days) {}

    /** A sentence for people in both languages. */
    record Why(String french, String english) {
        public String in(Language language) {
            return language == Language.FR ? french : english;
        }
    }

    /**
     * What somebody owes who paid late.
     *
     * @param invoice key of what was paid late
     * @param due day on which it was to be paid
     * @param paid day on which it was
     */
    record Damages(String invoice, LocalDate due, LocalDate paid, Money interest, Money indemnity) {}

    /**
     * A piece of what the days bring.
     *
     * @param dues have no id yet
     * @param next contract to go on behind; empty at the end
     */
    record Foreseen(List<Due> dues, Optional<String> next) {
        public Foreseen {
            dues = List.copyOf(dues);
        }
    }

    /**
     * Who pays for a contract, as it is now.
     *
     * @param person to whom letters are addressed; may be empty
     * @param street may have several lines
     * @param country two letters
     * @param siren nine digits; may be empty
     * @param vatNumber may be empty
     * @param email where invoices go; may be empty
     * @param mandate what was agreed when the contract was subscribed on line and is paid by debit
     */
    record Payer(
            String contract,
            Optional<ClientId> client,
            String name,
            String person,
            String street,
            String postalCode,
            String city,
            String country,
            String siren,
            String vatNumber,
            String email,
            Language language,
            Method method,
            Optional<Agreement> mandate) {}

    /** How a contract is paid. */
    enum Method {
        DIRECT_DEBIT,
        TRANSFER
    }

    /**
     * A debit was agreed to with the subscription.
     *
     * @param iban of the payer's account, without spaces
     * @param at when the mandate was accepted
     * @param address network address from which it was
     */
    record Agreement(String iban, Instant at, String address) {}
}
