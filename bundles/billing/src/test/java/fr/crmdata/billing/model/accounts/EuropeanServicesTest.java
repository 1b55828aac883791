package fr.crmdata.billing.model.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.accounts.EuropeanServices.Client;
import java.util.List;
import org.junit.Test;

public class EuropeanServicesTest {

    private static Client client(String number, String net) {
        return new Client(number, "Client " + number, Money.of(net));
    }

    @Test
    public void each_client_is_one_line_in_whole_euros_and_what_comes_to_nothing_is_left_out() {
        var lines = EuropeanServices.of(List.of(
                client("IT00000010215", "100.00"),
                client("DE123456789", "391.00"),
                client("DE123456789", "0.50"),
                client("IT00000010215", "-100.00"),
                client("BE0123456749", "-10.49")));
        assertThat(lines).extracting(Client::vatNumber).containsExactly("BE0123456749", "DE123456789");
        assertThat(lines).extracting(Client::euros).containsExactly(-10L, 392L);
    }
}
