package fr.crmdata.platform.operator;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.files.FileRefusal;
import fr.crmdata.api.files.Files;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.operator.Mailbox;
import fr.crmdata.platform.Installation;
import fr.crmdata.platform.OperatorPermissions;
import fr.crmdata.platform.PlatformPermissions;
import fr.crmdata.platform.clients.ClientRegistry;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.mail.MailQueue;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** In demo mode, the mails that would have left. A client's administrator sees the client's own, the operator all. */
@Component(service = Mailbox.class)
public final class LocalMailbox implements Mailbox {

    private final boolean open;
    private final Access access;
    private final CallerScope scope;
    private final ClientRegistry clients;
    private final MailQueue queue;
    private final Files files;

    @Activate
    public LocalMailbox(
            @Reference Installation installation,
            @Reference Access access,
            @Reference CallerScope scope,
            @Reference ClientRegistry clients,
            @Reference MailQueue queue,
            @Reference Files files) {
        this.open = installation.isDemo();
        this.access = access;
        this.scope = scope;
        this.clients = clients;
        this.queue = queue;
        this.files = files;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public List<Letter> newest(int limit) {
        return readable().stream()
                .flatMap(client -> in(client, () -> queue.recent(limit).stream()
                                .filter(mail -> mail.state() == MailQueue.State.SENT)
                                .map(mail -> letter(client, mail))
                                .toList())
                        .stream())
                .sorted(Comparator.comparing(Letter::at).reversed())
                .limit(limit)
                .toList();
    }

    /** Whose mails the caller may read. */
    private List<ClientId> readable() {
        var own = access.caller().client();
        if (!open) {
            return List.of();
        }
        if (!own.isOperator()) {
            access.require(PlatformPermissions.MAILS_READ);
            return List.of(own);
        }
        access.require(OperatorPermissions.SERVICE_READ);
        return Stream.concat(Stream.of(own), clients.active().stream()).toList();
    }

    private <T> T in(ClientId client, java.util.function.Supplier<T> work) {
        return scope.as(Caller.system(client, "mailbox"), work);
    }

    private Letter letter(ClientId client, MailQueue.Queued queued) {
        var attachments = new ArrayList<Attachment>();
        queued.mail().attachments().forEach(id -> files.find(id)
                .ifPresent(file -> attachments.add(new Attachment(file.name(), file.mediaType(), file.size()))));
        return new Letter(
                client + ":" + queued.id(),
                client,
                queued.mail().to(),
                queued.mail().subject(),
                queued.mail().text(),
                attachments,
                queued.sentAt().orElse(queued.createdAt()));
    }

    @Override
    public Optional<Letter> find(String id) {
        return located(id)
                .flatMap(place ->
                        in(place.client(), () -> queue.find(place.mail()).map(mail -> letter(place.client(), mail))));
    }

    @Override
    public void copyAttachment(String id, int attachment, OutputStream out) throws IOException {
        var place = located(id).orElseThrow(() -> new FileRefusal.Unknown(id));
        var attachments = in(place.client(), () -> queue.find(place.mail()))
                .orElseThrow(() -> new FileRefusal.Unknown(id))
                .mail()
                .attachments();
        if (attachment < 0 || attachment >= attachments.size()) {
            throw new FileRefusal.Unknown(id);
        }
        try (var content = in(place.client(), () -> files.open(attachments.get(attachment)))) {
            content.transferTo(out);
        }
    }

    private record Place(ClientId client, String mail) {}

    /** Where a letter lies, if it is one the caller may read. */
    private Optional<Place> located(String id) {
        var parts = id.split(":", 2);
        return parts.length == 2 && ClientId.isShaped(parts[0]) && readable().contains(new ClientId(parts[0]))
                ? Optional.of(new Place(new ClientId(parts[0]), parts[1]))
                : Optional.empty();
    }
}
