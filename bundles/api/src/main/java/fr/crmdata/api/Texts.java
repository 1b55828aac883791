package fr.crmdata.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of one bundle in one language.
 *
 * <p>They lie beside the bundle's classes in {@code texts_fr.properties} and {@code texts_en.properties} (UTF-8), in the
 * bundle's root package: {@code fr.crmdata.contacts.rest.Whatever} finds them in {@code fr/crmdata/contacts}. Values
 * follow {@link MessageFormat}, a {@link LocalDate} is written with the day first; apostrophes are the typographic one (’), which needs no escape.
 */
public final class Texts {

    private static final Map<Class<?>, Map<Language, Texts>> CACHE = Collections.synchronizedMap(new WeakHashMap<>());

    /** As on the pages, in both languages. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Language language;
    private final Map<String, String> sentences;

    /** Stands, as an argument, for another sentence of the same texts. */
    public record Word(String key) {}

    private Texts(Language language, Map<String, String> sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /** The texts of the bundle that {@code owner} belongs to. */
    public static Texts of(Class<?> owner, Language language) {
        return CACHE.computeIfAbsent(owner, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(language, wanted -> load(owner, wanted));
    }

    public Language language() {
        return language;
    }

    /** The sentence for a key with its placeholders filled; the key itself when there is none, so that it is seen. */
    public String of(String key, Object... arguments) {
        var sentence = sentences.get(key);
        if (sentence == null) {
            return arguments.length == 0 ? key : key + " " + Arrays.asList(arguments);
        }
        return sentence.indexOf('{') < 0
                ? sentence
                : new MessageFormat(sentence, language.locale())
                        .format(Arrays.stream(arguments).map(this::readable).toArray());
    }

    /** Days are written as people read them, words are taken from these texts. */
    private Object readable(Object argument) {
        if (argument instanceof LocalDate day) {
            return DAY.format(day);
        }
        return argument instanceof Word word ? of(word.key()) : argument;
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** All keys, for the test that both languages have the same. */
    public Set<String> keys() {
        return new TreeSet<>(sentences.keySet());
    }

    private static Texts load(Class<?> owner, Language language) {
        for (var folder = owner.getPackageName().replace('.', '/'); ; folder = parent(folder)) {
            try (var in = open(owner, folder, language)) {
                if (in != null) {
                    return new Texts(language, read(in));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (folder.isEmpty()) {
                return new Texts(language, Map.of());
            }
        }
    }

    private static InputStream open(Class<?> owner, String folder, Language language) {
        return owner.getResourceAsStream("/" + folder + "/texts_" + language.tag() + ".properties");
    }

    private static String parent(String folder) {
        var slash = folder.lastIndexOf('/');
        return slash < 0 ? "" : folder.substring(0, slash);
    }

    private static Map<String, String> read(InputStream in) throws IOException {
        var properties = new Properties();
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        var sentences = new ConcurrentHashMap<String, String>();
        properties.forEach((key, value) -> sentences.put(key.toString(), value.toString()));
        return sentences;
    }
}
