package fr.crmdata.itests.product;

import fr.crmdata.testing.Patience;

/** One running product for all tests that can share it: they add to it, and count on nothing but what they added. */
public final class Shared {

    private Shared() {}

    private static final class Holder {
        static final RunningProduct DEMO = start();

        private static RunningProduct start() {
            var installation = Installation.demo().keepingClasses();
            installation.deploy(Installation.probe());
            var product = RunningProduct.of(installation);
            // As it runs for years: not at its first start, but with the classes that one left.
            product.restart();
            Patience.until("the probe is there", () -> product.https().status("/soap/probe?wsdl") == 200);
            Runtime.getRuntime().addShutdownHook(new Thread(product::close));
            return product;
        }
    }

    /** In demo mode on Derby, with the probe. */
    public static RunningProduct demo() {
        return Holder.DEMO;
    }
}
