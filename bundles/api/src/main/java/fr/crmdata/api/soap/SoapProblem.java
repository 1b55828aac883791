package fr.crmdata.api.soap;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** The detail of the declared fault: the same codes as on REST. */
@XmlType(
        name = "Problem",
        namespace = SoapProblem.NAMESPACE,
        propOrder = {"code", "message", "fields"})
@XmlAccessorType(XmlAccessType.FIELD)
public final class SoapProblem {

    public static final String NAMESPACE = "urn:crmdata:problem";

    @XmlElement(required = true)
    private String code;

    @XmlElement(required = true)
    private String message;

    @XmlElement(name = "field")
    private List<Field> fields;

    /** For JAXB. */
    public SoapProblem() {
        this("", "", List.of());
    }

    /**
     * @param code see {@link fr.crmdata.api.Refusal#code()}
     * @param message for people
     */
    public SoapProblem(String code, String message, List<Field> fields) {
        this.code = code;
        this.message = message;
        this.fields = new java.util.ArrayList<>(fields);
    }

    public String getCode() {
        return code;
    }

    public String getMessage() {
        return message;
    }

    public List<Field> getFields() {
        return List.copyOf(fields);
    }

    /** What is wrong with one field. */
    @XmlType(
            name = "FieldProblem",
            namespace = SoapProblem.NAMESPACE,
            propOrder = {"path", "code", "message"})
    @XmlAccessorType(XmlAccessType.FIELD)
    public static final class Field {

        @XmlElement(required = true)
        private String path;

        @XmlElement(required = true)
        private String code;

        @XmlElement(required = true)
        private String message;

        /** For JAXB. */
        public Field() {
            this("", "", "");
        }

        public Field(String path, String code, String message) {
            this.path = path;
            this.code = code;
            this.message = message;
        }

        public String getPath() {
            return path;
        }

        public String getCode() {
            return code;
        }

        public String getMessage() {
            return message;
        }
    }
}
