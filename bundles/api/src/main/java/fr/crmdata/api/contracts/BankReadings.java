package fr.crmdata.api.contracts;

import java.time.LocalDate;
import java.util.Optional;

/** How far the bank's statements are read. Offered by who reads them; contracts do without when nobody does. */
@FunctionalInterface
public interface BankReadings {

    /**
     * The latest day whose statement was read, with every payment on it told to the contracts that it was recognised for. Asks for no
     * permission: it says nothing about anybody.
     *
     * @return empty while no statement is expected, such as before the first one was ever read
     */
    Optional<LocalDate> readUntil();
}
