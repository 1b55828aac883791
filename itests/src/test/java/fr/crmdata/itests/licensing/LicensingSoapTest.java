package fr.crmdata.itests.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Answer;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Contracts by SOAP, as somebody, as somebody else and as nobody. */
public class LicensingSoapTest {

    private static final String ADDRESS = "/soap/licensing";

    private static Optional<String> token(String email) {
        return Optional.of(Shared.demo()
                .api()
                .post("/tokens", Map.of("email", email, "password", Demo.PASSWORD))
                .expect(201)
                .json()
                .path("token")
                .asText());
    }

    private static Answer call(Optional<String> token, String operation, String parameters) {
        return callAt(ADDRESS, token, operation, parameters);
    }

    private static Answer callAt(String address, Optional<String> token, String operation, String parameters) {
        var headers = new HashMap<String, String>();
        headers.put("Content-Type", "text/xml;charset=UTF-8");
        headers.put("SOAPAction", "\"\"");
        token.ifPresent(secret -> headers.put("Authorization", "Bearer " + secret));
        var envelope =
                "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:l=\"urn:crmdata:licensing:1\">"
                        + "<e:Body><l:" + operation + ">" + parameters + "</l:" + operation + "></e:Body></e:Envelope>";
        return Shared.demo().https().send("POST", address, headers, HttpRequest.BodyPublishers.ofString(envelope));
    }

    @Test
    public void the_contract_declares_its_operations_and_the_fault() {
        var wsdl = Shared.demo().https().get(ADDRESS + "?wsdl").expect(200).body();
        assertThat(wsdl)
                .contains(
                        "getContract", "simulate", "giveNotice", "passSeatOn", "wsdl:fault", "urn:crmdata:licensing:1")
                .doesNotContain("SoapContract", "SoapFact");
    }

    @Test
    public void a_clients_administrator_sees_the_own_contract_and_no_other() {
        var administrator = token(Demo.ADMINISTRATOR);
        var mine = call(administrator, "getMyContract", "").expect(200).body();
        assertThat(mine).contains("<client>" + Demo.BREMOND + "</client>", "<kind>activated</kind>");
        var number = mine.replaceAll("(?s).*<number>([^<]+)</number>.*", "$1");
        var stranger = call(token(Demo.STRANGER), "getContract", "<number>" + number + "</number>");
        assertThat(stranger.expect(500).body()).contains("access.forbidden").doesNotContain("Brémond");
        assertThat(call(token(Demo.OPERATOR), "getContract", "<number>" + number + "</number>")
                        .expect(200)
                        .body())
                .contains(Demo.BREMOND);
    }

    @Test
    public void prices_conventions_licences_and_letters_are_the_operators_and_the_own_contract_its_administrators() {
        var operator = token(Demo.OPERATOR);
        var administrator = token(Demo.ADMINISTRATOR);
        assertThat(callAt("/soap/licensing-prices", operator, "listPriceLists", "")
                        .expect(200)
                        .body())
                .contains("<module>crm</module>", "<reinstatementFee>");
        assertThat(callAt("/soap/licensing-terms", operator, "listConventions", "")
                        .expect(200)
                        .body())
                .contains("<name>invoicing.issueDays</name>");
        assertThat(callAt("/soap/licensing-licences", operator, "listLicenceKeys", "")
                        .expect(200)
                        .body())
                .contains("<state>CURRENT</state>");
        callAt("/soap/licensing-letters", operator, "listLetterProviders", "").expect(200);
        callAt("/soap/licensing-terms", administrator, "getMyTerms", "").expect(200);
        assertThat(callAt("/soap/licensing-own", administrator, "getMyChoices", "")
                        .expect(200)
                        .body())
                .contains("<mayGiveNotice>");
        callAt("/soap/licensing-own", administrator, "getMyTrial", "").expect(200);
        for (var forbidden : Map.of(
                        "/soap/licensing-prices", "listOffers",
                        "/soap/licensing-terms", "listConventions",
                        "/soap/licensing-licences", "rotateLicenceKey",
                        "/soap/licensing-letters", "listFraudCases")
                .entrySet()) {
            assertThat(callAt(forbidden.getKey(), administrator, forbidden.getValue(), "")
                            .expect(500)
                            .body())
                    .contains("access.forbidden");
        }
    }

    @Test
    public void nobody_gets_a_fault_and_nothing_else() {
        assertThat(call(Optional.empty(), "getMyContract", "").body())
                .contains("Fault")
                .doesNotContain("<contract>");
    }

    @Test
    public void what_happens_if_is_answered_and_what_cannot_be_is_a_fault_with_its_field() {
        var facts = "<supposed><kind>subscribed</kind><on>2026-11-01</on>"
                + "<value><name>termsVersion</name><value>2026-1</value></value>"
                + "<value><name>months</name><value>1</value></value>"
                + "<value><name>method</name><value>TRANSFER</value></value></supposed>"
                + "<supposed><kind>activated</kind><on>2026-11-01</on></supposed>";
        var operator = token(Demo.OPERATOR);
        assertThat(call(operator, "simulate", facts + "<horizon>2027-02-01</horizon>")
                        .expect(200)
                        .body())
                .contains("<kind>LETTER</kind>", "<clause>CL-01</clause>", "<clause>CL-02</clause>");
        assertThat(call(operator, "simulate", facts + "<horizon>soon</horizon>")
                        .expect(500)
                        .body())
                .contains("licensing.invalid", "<path>horizon</path>");
        assertThat(call(operator, "getContract", "<number>C-1999-00001</number>")
                        .expect(500)
                        .body())
                .contains("licensing.unknown-contract");
    }
}
