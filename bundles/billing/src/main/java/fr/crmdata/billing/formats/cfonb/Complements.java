package fr.crmdata.billing.formats.cfonb;

import fr.crmdata.billing.model.statement.Reference;
import fr.crmdata.billing.model.statement.ReturnReason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the records 05 add to a movement: names, references, remittance information, why it came back. */
final class Complements {

    /** More than a bank ever adds to one movement. */
    private static final int MOST_TEXTS = 200;

    /** Reasons of the ISO list where a bank writes them into a text; words of the same shape are not taken. */
    private static final Pattern REASON = Pattern.compile(
            "\\b(A[CGM]0[1-9]|AC13|BE05|DUPL|FF0[15]|MD0[1-7]|MS0[23]|RC01|RR0[1-4]|SL01|TM01|CNOR|DNOR)\\b");

    private static final Pattern MANDATE = Pattern.compile("\\bRUM[ :/]*([A-Za-z0-9+?/:().,'-]{1,35})");
    private static final Pattern CREDITOR = Pattern.compile("\\b([A-Z]{2}\\d{2}[A-Z0-9]{3}[A-Z0-9]{1,28})\\b");

    private final List<String> texts = new ArrayList<>();
    private final Map<Reference, String> references = new EnumMap<>(Reference.class);
    private String name = "";
    private String payer = "";
    private String iban = "";
    private Optional<ReturnReason> reason = Optional.empty();

    void add(String qualifier, String zone) {
        var text = zone.strip();
        if (text.isEmpty()) {
            return;
        }
        switch (qualifier) {
            case "NPY" -> payer = text;
            case "NBE" -> name = text;
            case "REF" -> references.putIfAbsent(Reference.BANK, text);
            case "RCN" -> client(zone);
            case "RUM" -> references.putIfAbsent(Reference.MANDATE, first(zone, 35));
            case "RET" -> returned(zone);
            case "CBE", "CPY" -> iban = first(zone, 34);
            case "IBE", "ICS" -> creditor(first(zone, 35));
            case "LIB", "LCC", "LC2", "LCS", "LEM" -> text(text);
            default -> {
                // Fees, currencies, ultimate parties: not needed to match a payment.
            }
        }
    }

    private void text(String text) {
        if (texts.size() < MOST_TEXTS) {
            texts.add(text);
        }
    }

    private static String first(String zone, int length) {
        return zone.substring(0, Math.min(length, zone.length())).strip();
    }

    private void client(String zone) {
        var reference = first(zone, 35);
        if (!reference.isEmpty() && !reference.equals("NOTPROVIDED")) {
            references.putIfAbsent(Reference.END_TO_END, reference);
        }
    }

    private void creditor(String id) {
        if (CREDITOR.matcher(id).matches()) {
            references.putIfAbsent(Reference.CREDITOR, id);
        }
    }

    /** Four signs of the ISO code, two of the national one, then words. */
    private void returned(String zone) {
        var code = first(zone, 4);
        if (!code.isEmpty()) {
            reason = Optional.of(
                    new ReturnReason(code, zone.length() > 6 ? zone.substring(6).strip() : ""));
        }
    }

    Map<Reference, String> references(String label) {
        var mandate = MANDATE.matcher(label + "\n" + remittance());
        if (mandate.find()) {
            references.putIfAbsent(Reference.MANDATE, mandate.group(1));
        }
        return references;
    }

    String remittance() {
        return String.join("\n", texts);
    }

    /** Who paid, for what came in; who was paid, for what went out. */
    String counterparty(boolean payerWanted) {
        var wanted = payerWanted ? payer : name;
        return wanted.isEmpty() ? (payerWanted ? name : payer) : wanted;
    }

    String iban() {
        return iban;
    }

    /** From its own record, or from the bank's words. */
    Optional<ReturnReason> reason(String label) {
        return reason.or(() -> {
            var words = label + "\n" + remittance();
            var match = REASON.matcher(words);
            return match.find() ? Optional.of(new ReturnReason(match.group(1), remittance())) : Optional.empty();
        });
    }
}
