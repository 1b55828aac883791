package fr.crmdata.api.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plain SQL on a connection. Instants are stored as UTC timestamps without zone. */
public final class Sql {

    private final Connection connection;

    private Sql(Connection connection) {
        this.connection = connection;
    }

    public static Sql on(Connection connection) {
        return new Sql(connection);
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    public <T> List<T> list(String sql, Reader<T> reader, Object... parameters) {
        return list(sql, Integer.MAX_VALUE, reader, parameters);
    }

    /**
     * At most {@code limit} rows. The database is told so in the question itself: one that plans for all rows sorts all of them.
     *
     * @param sql may end with an order, not with a limit of its own
     */
    public <T> List<T> list(String sql, int limit, Reader<T> reader, Object... parameters) {
        if (limit <= 0) {
            return List.of();
        }
        var limited = limit == Integer.MAX_VALUE ? sql : sql + " FETCH FIRST " + limit + " ROWS ONLY";
        try (var statement = prepare(limited, parameters);
                var results = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            var row = new Row(results);
            while (results.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    public <T> Optional<T> first(String sql, Reader<T> reader, Object... parameters) {
        return list(sql, 1, reader, parameters).stream().findFirst();
    }

    /** @return how many rows changed */
    public int update(String sql, Object... parameters) {
        try (var statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /**
     * The same statement for many rows.
     *
     * @return how many rows each of them changed; negative where an insert was joined with others and is not counted
     */
    public int[] batch(String sql, List<Object[]> rows) {
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            bind(statement, parameters);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (var i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, forDatabase(parameters[i]));
        }
    }

    private static @Nullable Object forDatabase(Object value) {
        if (value instanceof Instant instant) {
            return timestamp(instant);
        }
        if (value instanceof LocalDate date) {
            return java.sql.Date.valueOf(date);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Sql::forDatabase).orElse(null);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value;
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** The row that is being read. */
    public static final class Row {

        private final ResultSet results;

        private Row(ResultSet results) {
            this.results = results;
        }

        public String text(String column) throws SQLException {
            return results.getString(column);
        }

        public Optional<String> textIfAny(String column) throws SQLException {
            return Optional.ofNullable(results.getString(column));
        }

        public long number(String column) throws SQLException {
            return results.getLong(column);
        }

        public boolean flag(String column) throws SQLException {
            return results.getBoolean(column);
        }

        public byte[] bytes(String column) throws SQLException {
            return results.getBytes(column);
        }

        public Instant instant(String column) throws SQLException {
            return results.getTimestamp(column).toLocalDateTime().toInstant(ZoneOffset.UTC);
        }

        public Optional<Instant> instantIfAny(String column) throws SQLException {
            return Optional.ofNullable(results.getTimestamp(column))
                    .map(at -> at.toLocalDateTime().toInstant(ZoneOffset.UTC));
        }

        public LocalDate date(String column) throws SQLException {
            return results.getDate(column).toLocalDate();
        }

        public Optional<LocalDate> dateIfAny(String column) throws SQLException {
            return Optional.ofNullable(results.getDate(column)).map(java.sql.Date::toLocalDate);
        }

        public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
            return Enum.valueOf(type, results.getString(column));
        }
    }
}
