package fr.crmdata.billing.formats.xml;

import fr.crmdata.billing.formats.GuardedInput;
import fr.crmdata.billing.model.statement.Place;
import fr.crmdata.billing.model.statement.Problem;
import fr.crmdata.billing.model.statement.Trouble;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through an XML file and hands out its frames, each when it begins and when it ends.
 *
 * <p>Document types and entities are refused before anything of them is read.
 */
public final class XmlWalk {

    /** Longer texts are cut: remittance information has 140 signs, a bank's note 500. */
    static final int LONGEST_TEXT = 4000;

    private static final int DEEPEST = 64;
    /** A message may lie in an envelope with a header of its own. */
    private static final int DEEPEST_NAME = 5;

    private static final int MOST_NAMES = 10_000;

    private final Set<String> frames;
    private final Visitor visitor;
    private final StringBuilder text = new StringBuilder();
    private int names;

    /** @param frames names of the elements that gather what lies beneath them */
    public XmlWalk(Set<String> frames, Visitor visitor) {
        this.frames = frames;
        this.visitor = visitor;
    }

    /** What is told on the way. */
    public interface Visitor {
        /** @param namespace of the element; only of those at the top of the file */
        void top(String element, String namespace);

        void begin(Frame frame);

        void end(Frame frame);

        /** The file was whole. */
        void finish();
    }

    /** @return why the file could not be read to its end, if so */
    public Optional<Problem> run(GuardedInput in) {
        in.limitTexts();
        try {
            var reader = factory().createXMLStreamReader(in);
            try {
                return walk(reader);
            } catch (XMLStreamException e) {
                return Optional.of(broken(e, in, here(reader)));
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            return Optional.of(broken(e, in, Place.START));
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private Optional<Problem> walk(XMLStreamReader reader) throws XMLStreamException {
        var node = new Node(null, "", false);
        var root = new Frame(null, "", Place.START);
        @Nullable Frame frame = root;
        var depth = 0;
        for (var event = reader.getEventType(); event != XMLStreamConstants.END_DOCUMENT; event = next(reader)) {
            switch (event) {
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION -> {
                    return Optional.of(Problem.at(here(reader), Trouble.DTD));
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        return Optional.of(Problem.at(here(reader), Trouble.TOO_LARGE));
                    }
                    if (depth <= DEEPEST_NAME) {
                        visitor.top(reader.getLocalName(), String.valueOf(reader.getNamespaceURI()));
                    }
                    var below = below(node, reader.getLocalName());
                    if (below == null) {
                        return Optional.of(Problem.at(here(reader), Trouble.TOO_LARGE));
                    }
                    node = below;
                    text.setLength(0);
                    if (node.frame) {
                        frame = open(frame == null ? root : frame, node.name, reader);
                    } else if (frame != null) {
                        attribute(frame, node, reader);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    gather(reader);
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (node.frame && frame != null) {
                        visitor.end(frame);
                        frame = frame.around();
                    } else if (frame != null) {
                        keep(frame, node, reader);
                    }
                    text.setLength(0);
                    node = node.parent == null ? node : node.parent;
                }
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        visitor.finish();
        return Optional.empty();
    }

    /** The parser of the JDK lets some of its own slips through on garbage. */
    private static int next(XMLStreamReader reader) throws XMLStreamException {
        try {
            return reader.next();
        } catch (RuntimeException e) {
            throw new XMLStreamException(String.valueOf(e.getMessage()), reader.getLocation(), e);
        }
    }

    private @Nullable Node below(Node node, String name) {
        var known = node.child(name);
        if (known != null) {
            return known;
        }
        return ++names > MOST_NAMES ? null : node.add(name, frames.contains(name));
    }

    private Frame open(Frame outer, String name, XMLStreamReader reader) {
        var path = outer.place().path();
        var step = name + "[" + outer.count(name) + "]";
        var at = reader.getLocation();
        var place = new Place(at.getLineNumber(), at.getColumnNumber(), path.isEmpty() ? step : path + "/" + step);
        var frame = new Frame(outer, name, place);
        visitor.begin(frame);
        return frame;
    }

    /** The currency is the only attribute that banks' messages have. */
    private static void attribute(Frame frame, Node node, XMLStreamReader reader) {
        if (reader.getAttributeCount() > 0) {
            var currency = reader.getAttributeValue(null, "Ccy");
            if (currency != null) {
                var at = reader.getLocation();
                frame.put(node.relative + "@Ccy", new Leaf(currency, at.getLineNumber(), at.getColumnNumber()));
            }
        }
    }

    private void gather(XMLStreamReader reader) {
        var room = LONGEST_TEXT - text.length();
        if (room > 0) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
        }
    }

    private void keep(Frame frame, Node node, XMLStreamReader reader) {
        var value = text.toString().strip();
        if (!value.isEmpty()) {
            var at = reader.getLocation();
            frame.put(node.relative, new Leaf(value, at.getLineNumber(), at.getColumnNumber()));
        }
    }

    private static Place here(XMLStreamReader reader) {
        var at = reader.getLocation();
        return new Place(Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()), "");
    }

    private static Problem broken(XMLStreamException e, GuardedInput in, Place here) {
        var at = e.getLocation();
        var place = at == null || at.getLineNumber() < 1
                ? here
                : new Place(at.getLineNumber(), Math.max(1, at.getColumnNumber()), "");
        for (Throwable cause = e; cause != null; cause = cause == cause.getCause() ? null : cause.getCause()) {
            var nested = cause instanceof XMLStreamException stream && stream.getNestedException() != null
                    ? stream.getNestedException()
                    : cause;
            if (nested instanceof GuardedInput.PieceTooLong) {
                return Problem.at(place, Trouble.TOO_LARGE);
            }
            if (nested instanceof CharConversionException || nested instanceof java.io.UnsupportedEncodingException) {
                return Problem.at(place, Trouble.ENCODING, said(nested));
            }
            if (nested instanceof IOException && !(nested instanceof java.io.EOFException)) {
                return Problem.at(place, Trouble.UNREADABLE, said(nested));
            }
        }
        if (in.bytes() == 0) {
            return Problem.at(place, Trouble.EMPTY);
        }
        return in.ended() && !in.tail().matches("(?s).*</[^<>]*Document>|.*</[^<>]*BizMsg[^<>]*>")
                ? Problem.at(place, Trouble.TRUNCATED)
                : Problem.at(place, Trouble.MALFORMED, said(e));
    }

    /** The parser's words without the place, which is told apart. */
    private static String said(Throwable e) {
        return String.valueOf(e.getMessage()).replaceAll("(?s)^.*Message: ", "").strip();
    }
}
