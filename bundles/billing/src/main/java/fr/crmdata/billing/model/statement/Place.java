package fr.crmdata.billing.model.statement;

/**
 * Where in a bank's file something stands.
 *
 * @param line from 1
 * @param column from 1
 * @param path the elements or records that lead there, such as {@code Stmt[1]/Ntry[3]}; empty for the whole file
 */
public record Place(long line, long column, String path) {

    public static final Place START = new Place(1, 1, "");
}
