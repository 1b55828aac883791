package fr.crmdata.billing.model.account;

import fr.crmdata.billing.model.BillingRefusal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Texts as every bank of SEPA takes them: Latin letters without accents, digits and a few signs (EPC217-08). */
public final class SepaText {

    private static final String SIGNS = "/-?:().,'+ ";
    private static final int REFERENCE_LENGTH = 35;
    private static final Map<Character, String> REPLACEMENTS = replacements();

    private SepaText() {}

    private static Map<Character, String> replacements() {
        var map = new HashMap<Character, String>();
        pairs(
                map,
                "Æ=AE æ=ae Œ=OE œ=oe ß=ss ẞ=SS Ø=O ø=o Đ=D đ=d Ð=D ð=d Þ=TH þ=th Ł=L ł=l ı=i Ħ=H ħ=h €=EUR £=GBP $=USD");
        pairs(
                map,
                "‘=' ’=' ‚=' ‛=' `=' ´=' ʼ=' –=- —=- ‐=- ‑=- _=- ~=- ;=, …=... &=+ @=(at) №=No °=o º=o ª=a ·=. •=. !=. *=. |=/ \\=/");
        pairs(map, "[=( ]=) {=( }=) <=( >=) «=' »=' “=' ”=' „=' \"=' #=. %=pc ²=2 ³=3 ¹=1 ½=1/2 ×=x");
        pairs(
                map,
                "Α=A Β=V Γ=G Δ=D Ε=E Ζ=Z Η=I Θ=TH Ι=I Κ=K Λ=L Μ=M Ν=N Ξ=X Ο=O Π=P Ρ=R Σ=S Τ=T Υ=Y Φ=F Χ=CH Ψ=PS Ω=O");
        pairs(
                map,
                "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o");
        pairs(
                map,
                "А=A Б=B В=V Г=G Д=D Е=E Ж=ZH З=Z И=I Й=Y К=K Л=L М=M Н=N О=O П=P Р=R С=S Т=T У=U Ф=F Х=H Ц=TS Ч=CH Ш=SH Щ=SHT Ъ=A Ы=Y Ь=Y Э=E Ю=YU Я=YA");
        pairs(
                map,
                "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ts ч=ch ш=sh щ=sht ъ=a ы=y ь=y э=e ю=yu я=ya");
        return Map.copyOf(map);
    }

    private static void pairs(Map<Character, String> map, String pairs) {
        for (var pair : pairs.split(" ")) {
            map.put(pair.charAt(0), pair.substring(2));
        }
    }

    /**
     * The same in signs that banks take, cut to that length.
     *
     * @throws BillingRefusal.EmptyText when nothing is left
     */
    public static String of(String text, int length) {
        var fit = fit(text, length);
        if (fit.isEmpty()) {
            throw new BillingRefusal.EmptyText(text);
        }
        return fit;
    }

    /** As {@link #of}, but nothing may be left. */
    public static String fit(String text, int length) {
        return isPlain(text) && text.length() <= length ? text : cut(replaced(text), length);
    }

    /** Most texts need nothing: no sign to replace, no space too many, no slash in the wrong place. */
    private static boolean isPlain(String text) {
        var before = ' ';
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (!isAllowed(sign) || ((sign == ' ' || sign == '/') && before == sign) || (i == 0 && sign == '/')) {
                return false;
            }
            before = sign;
        }
        return text.isEmpty() || (before != ' ' && before != '/' && text.charAt(0) != ' ');
    }

    private static String replaced(String text) {
        var plain = new StringBuilder();
        for (var sign : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            var replacement = REPLACEMENTS.get(sign);
            if (isAllowed(sign)) {
                plain.append(sign);
            } else if (replacement != null) {
                plain.append(replacement);
            } else {
                plain.append(withoutAccents(sign));
            }
        }
        return plain.toString().replaceAll("/{2,}", "/").replaceAll("\\s+", " ");
    }

    private static String withoutAccents(char sign) {
        var bare = new StringBuilder();
        for (var part :
                Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFKD).toCharArray()) {
            if (isAllowed(part)) {
                bare.append(part);
            } else if (REPLACEMENTS.containsKey(part)) {
                bare.append(REPLACEMENTS.get(part));
            }
        }
        return bare.length() > 0 || Character.getType(sign) == Character.NON_SPACING_MARK ? bare.toString() : " ";
    }

    private static String cut(String text, int length) {
        var trimmed = text.replaceAll("^[/ ]+", "");
        return trimmed.substring(0, Math.min(length, trimmed.length())).replaceAll("[/ ]+$", "");
    }

    private static boolean isAllowed(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || SIGNS.indexOf(sign) >= 0;
    }

    /**
     * An identifier of ours, unchanged: it must come back as it was sent.
     *
     * @throws BillingRefusal.BadReference when a bank might change it
     */
    public static String reference(String text) {
        if (text.isEmpty() || text.length() > REFERENCE_LENGTH || text.indexOf(' ') >= 0 || !isPlain(text)) {
            throw new BillingRefusal.BadReference(text);
        }
        return text;
    }
}
