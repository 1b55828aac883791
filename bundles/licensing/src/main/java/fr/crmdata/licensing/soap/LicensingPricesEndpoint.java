package fr.crmdata.licensing.soap;

import fr.crmdata.api.soap.SoapEndpoint;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.PriceLists;
import java.util.ArrayList;
import java.util.List;
import javax.jws.WebService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /soap/licensing-prices}. */
@Component(service = SoapEndpoint.class)
@WebService(
        endpointInterface = "fr.crmdata.licensing.soap.LicensingPricesService",
        targetNamespace = LicensingService.NAMESPACE,
        serviceName = "LicensingPricesService",
        portName = "LicensingPricesPort")
public final class LicensingPricesEndpoint implements SoapEndpoint, LicensingPricesService {

    private final PriceLists prices;

    @Activate
    public LicensingPricesEndpoint(@Reference PriceLists prices) {
        this.prices = prices;
    }

    @Override
    public String path() {
        return "licensing-prices";
    }

    @Override
    public Class<?> contract() {
        return LicensingPricesService.class;
    }

    @Override
    public List<SoapPriceList> listPriceLists() {
        return prices.all().stream().map(SoapPriceList::of).toList();
    }

    @Override
    public SoapPriceList getPriceList(@Nullable String day) {
        return SoapPriceList.of(prices.on(Given.requiredDay("day", day)));
    }

    @Override
    public SoapPriceList publishPriceList(
            @Nullable String version,
            @Nullable String from,
            @Nullable List<SoapPriceLine> lines,
            @Nullable String reinstatementFee,
            @Nullable String dataReturnFee) {
        var wanted = new ArrayList<PriceLists.Line>();
        if (lines != null) {
            lines.forEach(line -> wanted.add(line.line("line[" + wanted.size() + "]")));
        }
        return SoapPriceList.of(prices.publish(
                Given.required("version", version),
                Given.requiredDay("from", from),
                wanted,
                Given.money("reinstatementFee", reinstatementFee),
                Given.money("dataReturnFee", dataReturnFee)));
    }

    @Override
    public List<SoapOffer> listOffers() {
        return prices.offers().stream().map(SoapOffer::of).toList();
    }

    @Override
    public SoapOffer saveOffer(@Nullable SoapOffer offer) {
        return SoapOffer.of(prices.save(Given.required("offer", offer).offer()));
    }

    @Override
    public void agreePrice(
            @Nullable String contract, @Nullable String from, @Nullable String module, @Nullable String unit) {
        prices.agree(
                Given.required("contract", contract),
                Given.requiredDay("from", from),
                Given.required("module", module),
                Given.price("unit", unit));
    }
}
