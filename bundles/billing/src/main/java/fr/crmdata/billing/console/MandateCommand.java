package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.office.Mandates;
import fr.crmdata.billing.office.Mandates.MandateView;
import fr.crmdata.billing.office.Mandates.NewMandate;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Enters what a client signed on paper, or says what happened to a mandate since. */
@Service
@Command(
        scope = "billing",
        name = "mandate",
        description =
                "Shows a mandate; with an option signs one for a contract, changes its account, registers, blocks, unblocks or revokes it")
public final class MandateCommand extends OperatorCommand {

    @Reference
    @Nullable
    Mandates mandates;

    @Argument(name = "which", required = true, description = "reference of the mandate; of the contract with --sign")
    String which = "";

    @Option(name = "--sign", description = "IBAN of the account to be debited")
    @Nullable
    String iban;

    @Option(name = "--on", description = "with --sign: day of the signature, such as 2026-11-20")
    @Nullable
    String on;

    @Option(name = "--b2b", description = "with --sign: between businesses")
    boolean business;

    @Option(name = "--holder", description = "with --sign: of the account; the payer when left out")
    String holder = "";

    @Option(name = "--evidence", description = "with --sign: where the proof is kept")
    String evidence = "";

    @Option(name = "--account", description = "IBAN of another account of the client, at the same bank or another")
    @Nullable
    String account;

    @Option(name = "--register", description = "the client's bank has confirmed it")
    boolean register;

    @Option(name = "--block", description = "why nothing is collected on it any more")
    @Nullable
    String block;

    @Option(name = "--unblock", description = "it may be used again")
    boolean unblock;

    @Option(name = "--revoke", description = "for good")
    boolean revoke;

    @Override
    protected void run(Output out) {
        var mandate = mandate(Objects.requireNonNull(mandates));
        out.facts()
                .fact("reference", mandate.reference())
                .fact("contract", mandate.contract())
                .fact("state", mandate.state())
                .fact("scheme", mandate.scheme())
                .fact("holder", mandate.holder())
                .fact("account", new Iban(mandate.iban()).masked())
                .fact("signed", mandate.signedOn())
                .fact("usable until", mandate.usableUntil())
                .print();
    }

    private MandateView mandate(Mandates desk) {
        if (iban != null) {
            return desk.sign(signed(iban));
        }
        if (account != null) {
            return desk.changeAccount(which, account);
        }
        if (block != null) {
            return desk.block(which, block);
        }
        if (register) {
            return desk.register(which);
        }
        if (unblock) {
            return desk.unblock(which);
        }
        return revoke ? desk.revoke(which) : desk.get(which);
    }

    private NewMandate signed(String account) {
        if (on == null) {
            throw Typed.missing("on");
        }
        return new NewMandate(
                which, holder, account, Typed.day("on", on), business ? Scheme.B2B : Scheme.CORE, evidence);
    }
}
