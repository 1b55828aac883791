package fr.crmdata.contacts.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import fr.crmdata.contacts.model.PhoneNumbers;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.osgi.service.component.annotations.Component;

/**
 * Telephone numbers by libphonenumber, with what it leaves out: French extensions, numbers of overseas France written as they
 * are dialled at home, and the ways public bodies get their country code wrong.
 *
 * <p>The same text is read once: the last results are kept, a fixed number of them. Safe for many threads.
 */
@Component
public final class LibPhoneNumbers implements PhoneNumbers {

    private static final String HOME = "FR";
    private static final int CACHED = 1 << 13;
    private static final int LONGEST_CACHED = 40;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final ShortNumberInfo shortNumbers = ShortNumberInfo.getInstance();
    private final AtomicReferenceArray<Entry> cache = new AtomicReferenceArray<>(CACHED);

    private record Entry(String text, String region, Result result) {}

    @Override
    public Result read(String text, String region) {
        if (text.length() > LONGEST_CACHED) {
            return readNow(text, region);
        }
        var slot = (text.hashCode() * 31 + region.hashCode()) & (CACHED - 1);
        var entry = cache.get(slot);
        if (entry != null && entry.text.equals(text) && entry.region.equals(region)) {
            return entry.result;
        }
        var result = readNow(text, region);
        cache.lazySet(slot, new Entry(text, region, result));
        return result;
    }

    private Result readNow(String text, String region) {
        var typed = TypedNumber.of(text);
        if (typed.isEmpty()) {
            return unreadable("contacts.phone.no-number");
        }
        var number = typed.get();
        if (number.isInternational()) {
            return readInternational(number);
        }
        var digits = number.digits();
        if (!region.equals(HOME)) {
            return parse(digits, region, number.extension(), false);
        }
        if (digits.length() <= 6) {
            return readShort(number);
        }
        if (digits.length() == 10 && digits.charAt(0) == '0') {
            return readFrench(digits.substring(1), number.extension(), false);
        }
        // A spreadsheet takes 0231804546 for a number and drops its zero.
        return digits.length() == 9 && digits.charAt(0) != '0'
                ? readFrench(digits, number.extension(), true)
                : parse(digits, region, number.extension(), false);
    }

    private Result readShort(TypedNumber typed) {
        var digits = typed.digits();
        if (digits.length() < 2 || digits.charAt(0) == '0') {
            return unreadable("contacts.phone.too-short");
        }
        var number = new PhoneNumber().setCountryCode(33).setNationalNumber(Long.parseLong(digits));
        return shortNumbers.isValidShortNumberForRegion(number, HOME)
                ? new Result.Known(digits, typed.extension(), Type.SERVICE, false)
                : unreadable("contacts.phone.too-short");
    }

    /** Nine digits behind the leading zero; those of overseas France get their own country code. */
    private Result readFrench(String nine, String extension, boolean mended) {
        if (nine.charAt(0) == '0') {
            return unreadable("contacts.phone.not-assigned");
        }
        var own = Overseas.countryCodeOf(nine);
        var number = number(own, nine);
        var type = library.getNumberType(number);
        if (type == PhoneNumberType.UNKNOWN && own == 33) {
            for (var code : Overseas.CODES) {
                var elsewhere = library.getNumberType(number(code, nine));
                if (elsewhere != PhoneNumberType.UNKNOWN) {
                    return known(code, nine, extension, elsewhere, mended);
                }
            }
        }
        return new Result.Known("+" + own + nine, extension, typeOfFrench(type, nine), mended);
    }

    /** New ranges are given out before the library knows them; what a French number is for shows in its first digit. */
    private static Type typeOfFrench(PhoneNumberType type, String nine) {
        if (type != PhoneNumberType.UNKNOWN) {
            return typeOf(type);
        }
        return switch (nine.charAt(0)) {
            case '6', '7' -> Type.MOBILE;
            case '8' -> Type.SERVICE;
            default -> Type.FIXED;
        };
    }

    private Result readInternational(TypedNumber typed) {
        var digits = typed.digits();
        var twice = Overseas.withCodeRepeated(digits);
        return twice.isPresent()
                ? parse("+" + twice.get(), HOME, typed.extension(), true)
                : parse("+" + digits, HOME, typed.extension(), false);
    }

    private Result parse(String text, String region, String extension, boolean mended) {
        PhoneNumber number;
        try {
            number = library.parse(text, region);
        } catch (NumberParseException no) {
            return unreadable(codeOf(no.getErrorType()));
        }
        var national = library.getNationalSignificantNumber(number);
        if (number.getCountryCode() == 33 && national.length() == 9) {
            return readFrench(national, extension, mended);
        }
        var type = library.getNumberType(number);
        if (type != PhoneNumberType.UNKNOWN) {
            return known(number.getCountryCode(), national, extension, type, mended);
        }
        var reason = library.isPossibleNumberWithReason(number);
        return switch (reason) {
            case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> unreadable("contacts.phone.too-short");
            case TOO_LONG -> unreadable("contacts.phone.too-long");
            case INVALID_LENGTH -> unreadable("contacts.phone.length");
            case INVALID_COUNTRY_CODE -> unreadable("contacts.phone.country");
            // Other countries open new ranges before the library knows them.
            case IS_POSSIBLE ->
                text.startsWith("+") && canBeNew(number.getCountryCode(), national)
                        ? known(number.getCountryCode(), national, extension, type, mended)
                        : unreadable("contacts.phone.not-assigned");
        };
    }

    private static boolean canBeNew(int code, String national) {
        return national.length() >= 4
                && national.charAt(0) != '0'
                && (!Overseas.CODES.contains(code) || Overseas.countryCodeOf(national) == code);
    }

    private static Result known(int code, String national, String extension, PhoneNumberType type, boolean mended) {
        return new Result.Known("+" + code + national, extension, typeOf(type), mended);
    }

    private static Result unreadable(String code) {
        return new Result.Unreadable(code, List.of());
    }

    private static PhoneNumber number(int code, String national) {
        return new PhoneNumber().setCountryCode(code).setNationalNumber(Long.parseLong(national));
    }

    private static String codeOf(NumberParseException.ErrorType error) {
        return switch (error) {
            case INVALID_COUNTRY_CODE -> "contacts.phone.country";
            case TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD -> "contacts.phone.too-short";
            case TOO_LONG -> "contacts.phone.too-long";
            case NOT_A_NUMBER -> "contacts.phone.no-number";
        };
    }

    private static Type typeOf(PhoneNumberType type) {
        return switch (type) {
            case MOBILE, PAGER -> Type.MOBILE;
            case FIXED_LINE, FIXED_LINE_OR_MOBILE, VOIP, PERSONAL_NUMBER, UAN -> Type.FIXED;
            case TOLL_FREE, PREMIUM_RATE, SHARED_COST, VOICEMAIL -> Type.SERVICE;
            case UNKNOWN -> Type.UNKNOWN;
        };
    }

    @Override
    public String national(String number) {
        return isMetropolitan(number)
                ? pairs("0" + number.substring(3))
                : parsed(number)
                        .map(parsed -> library.format(parsed, PhoneNumberFormat.NATIONAL))
                        .orElse(number);
    }

    @Override
    public String international(String number) {
        return parsed(number)
                .map(parsed ->
                        library.format(parsed, PhoneNumberFormat.INTERNATIONAL).replace('-', ' '))
                .orElse(number);
    }

    @Override
    public String display(String number) {
        if (number.startsWith("+33")) {
            return national(number);
        }
        return Overseas.isOverseas(number) && isReadAtHome(number) ? national(number) : international(number);
    }

    /** Free numbers of overseas France look like those of the mainland when the country code is left out. */
    private boolean isReadAtHome(String number) {
        return read(national(number), HOME) instanceof Result.Known known
                && known.number().equals(number);
    }

    /** Numbers whose grouping needs no library: pairs of digits. Those of services are grouped otherwise. */
    private static boolean isMetropolitan(String number) {
        return number.length() == 12 && number.startsWith("+33") && number.charAt(3) != '8';
    }

    private static String pairs(String ten) {
        var out = new StringBuilder(14);
        for (var i = 0; i < ten.length(); i += 2) {
            if (i > 0) {
                out.append(' ');
            }
            out.append(ten, i, i + 2);
        }
        return out.toString();
    }

    private Optional<PhoneNumber> parsed(String number) {
        if (!number.startsWith("+")) {
            return Optional.empty();
        }
        try {
            return Optional.of(library.parse(number, null));
        } catch (NumberParseException no) {
            return Optional.empty();
        }
    }

    @Override
    public Type typeOf(String number) {
        if (!number.startsWith("+")) {
            return Type.SERVICE;
        }
        return read(number, HOME) instanceof Result.Known known ? known.type() : Type.UNKNOWN;
    }

    @Override
    public Optional<String> regionOf(String number) {
        if (!number.startsWith("+")) {
            return Optional.of(HOME);
        }
        return parsed(number).map(library::getRegionCodeForNumber);
    }

    @Override
    public Optional<ZoneId> zoneOf(String number) {
        return regionOf(number).flatMap(Zones::of);
    }
}
