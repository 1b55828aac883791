package fr.crmdata.itests.isolation;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** All operations of a WSDL, each with a message that a program could send. */
final class SoapOperations {

    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final int DEEP_ENOUGH = 4;

    private final Map<String, Element> types = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    SoapOperations(String wsdl) {
        var document = read(wsdl);
        elements(document.getElementsByTagNameNS(SCHEMA, "complexType"))
                .filter(type -> type.hasAttribute("name"))
                .forEach(type -> types.put(type.getAttribute("name"), type));
        elements(document.getElementsByTagNameNS(WSDL, "portType"))
                .flatMap(port -> elements(port.getElementsByTagNameNS(WSDL, "operation")))
                .forEach(operation -> names.add(operation.getAttribute("name")));
    }

    private static Document read(String wsdl) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(wsdl)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /** Whether it takes anything. */
    boolean asks(String operation) {
        return parts(operation).findAny().isPresent();
    }

    /**
     * @param values by name, wherever in the message it stands
     * @return what stands in the operation's element: what is needed, and what a value is given for
     */
    String message(String operation, Map<String, String> values) {
        return content(operation, values, 0);
    }

    private Stream<Element> parts(String type) {
        return elements(types.get(type).getElementsByTagNameNS(SCHEMA, "element"));
    }

    private String content(String type, Map<String, String> values, int depth) {
        var text = new StringBuilder();
        parts(type).forEach(part -> {
            var name = part.getAttribute("name");
            var value = value(part, values, depth);
            if (!value.isEmpty()) {
                text.append("<%s>%s</%s>".formatted(name, value, name));
            }
        });
        return text.toString();
    }

    private String value(Element part, Map<String, String> values, int depth) {
        var type = part.getAttribute("type").replaceFirst(".*:", "");
        if (types.containsKey(type)) {
            return depth > DEEP_ENOUGH ? "" : content(type, values, depth + 1);
        }
        var given = values.get(part.getAttribute("name"));
        if (given != null) {
            return given;
        }
        return part.getAttribute("minOccurs").equals("0")
                ? ""
                : switch (type) {
                    case "int", "long", "decimal" -> "1";
                    case "boolean" -> "false";
                    default -> "x";
                };
    }
}
