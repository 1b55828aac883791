package fr.crmdata.billing.rest;

import fr.crmdata.billing.office.Accounts.ServicesAbroad;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Services to businesses outside France in a month. */
@Schema(name = "ServicesAbroad")
public record ServicesAbroadView(
        String month,
        @Schema(description = "Clients of other member states, who owe VAT themselves") List<Client> memberStates,
        @Schema(description = "Outside the European Union, before tax", example = "0.00") String elsewhere) {

    @Schema(name = "ServicesAbroadClient")
    public record Client(
            @Schema(example = "DE123456789") String vatNumber,
            String name,
            @Schema(description = "Before tax", example = "392.00") String net,
            @Schema(description = "As the declaration of services wants it", example = "392") long euros) {}

    static ServicesAbroadView of(ServicesAbroad services) {
        return new ServicesAbroadView(
                services.month().toString(),
                services.memberStates().stream()
                        .map(one -> new Client(
                                one.vatNumber(), one.name(), one.net().plain(), one.euros()))
                        .toList(),
                services.elsewhere().plain());
    }
}
