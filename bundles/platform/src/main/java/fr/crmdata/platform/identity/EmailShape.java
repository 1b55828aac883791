package fr.crmdata.platform.identity;

import java.util.regex.Pattern;

/** What an address must look like for mail to be sent to it. */
public final class EmailShape {

    private static final Pattern SHAPE = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int LONGEST = 190;

    private EmailShape() {}

    /** @param address without spaces around it */
    public static boolean fits(String address) {
        return address.length() <= LONGEST && SHAPE.matcher(address).matches();
    }
}
