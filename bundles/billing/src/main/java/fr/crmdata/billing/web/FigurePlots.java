package fr.crmdata.billing.web;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.office.Figures.Age;
import fr.crmdata.billing.office.Figures.Collected;
import fr.crmdata.billing.office.Figures.Overdue;
import fr.crmdata.billing.office.Figures.Recurring;
import fr.crmdata.billing.web.plot.Plot;
import fr.crmdata.billing.web.plot.Plot.Shape;
import fr.crmdata.billing.web.plot.Plot.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** Puts figures into plots, each with a sentence that says what one sees. */
final class FigurePlots {

    private static final String KEY = "billing.web.figures.";
    private static final double HUNDRED = 100;

    private final Ui ui;

    FigurePlots(Ui ui) {
        this.ui = ui;
    }

    Plot revenue(List<Recurring> months) {
        var first = months.get(0);
        var last = months.get(months.size() - 1);
        var conclusion = first.net().isPositive()
                ? ui.t(
                        KEY + "revenue.text",
                        ui.money(last.net()),
                        ui.number(last.contracts()),
                        change(first.net(), last.net()))
                : ui.t(KEY + "revenue.text.new", ui.money(last.net()), ui.number(last.contracts()));
        return plot(
                Shape.BARS,
                "revenue",
                conclusion,
                "month",
                months.stream()
                        .map(month -> new Value(
                                label(month.month(), months.get(0).month()),
                                euros(month.net()),
                                ui.roundMoney(month.net()),
                                "c1"))
                        .toList());
    }

    /** {@code +12 %} from one amount to another. */
    private String change(Money before, Money after) {
        var share = Math.round(HUNDRED * (euros(after) - euros(before)) / euros(before));
        return (share > 0 ? "+" : "") + ui.percent(share).replace('-', '−');
    }

    Plot churn(List<Recurring> months) {
        var lost = months.stream().mapToLong(Recurring::lost).sum();
        var conclusion = lost == 0 ? ui.t(KEY + "churn.none") : ui.count(KEY + "churn.text", lost);
        return plot(
                Shape.LINE,
                "churn",
                conclusion,
                "month",
                months.stream()
                        .map(month -> {
                            var share = share(month.lost(), month.contracts() + month.lost());
                            return new Value(label(month.month(), months.get(0).month()), share, rate(share), "c2");
                        })
                        .toList());
    }

    Plot overdue(List<Overdue> ages) {
        var late = Money.sum(ages.stream()
                .filter(one -> one.age() != Age.NOT_DUE)
                .map(Overdue::open)
                .toList());
        var oldest = ages.get(ages.size() - 1).open();
        var conclusion = late.isZero()
                ? ui.t(KEY + "overdue.none")
                : ui.t(KEY + "overdue.text", ui.money(late), ui.money(oldest));
        return plot(
                Shape.BARS,
                "overdue",
                conclusion,
                "age",
                ages.stream()
                        .map(one -> new Value(
                                ui.word("billing.web.age", one.age()),
                                euros(one.open()),
                                ui.roundMoney(one.open()),
                                one.age() == Age.NOT_DUE ? "c1" : one.age() == Age.OVER_90 ? "bad" : "late"))
                        .toList());
    }

    Plot collection(List<Collected> months) {
        var debits = months.stream().mapToLong(Collected::debits).sum();
        var returned = months.stream().mapToLong(Collected::returned).sum();
        var conclusion = debits == 0
                ? ui.t(KEY + "collection.none")
                : ui.t(
                        KEY + "collection.text",
                        ui.number(debits),
                        rate(share(debits - returned, debits)),
                        ui.number(returned));
        return plot(
                Shape.LINE,
                "collection",
                conclusion,
                "month",
                months.stream()
                        .filter(month -> month.debits() > 0)
                        .map(month -> {
                            var share = share(month.debits() - month.returned(), month.debits());
                            return new Value(label(month.month(), months.get(0).month()), share, rate(share), "c1");
                        })
                        .toList());
    }

    /** The year where it begins, so that labels stay short. */
    private String label(LocalDate month, LocalDate first) {
        return month.getMonthValue() == 1 || month.equals(first) ? ui.month(month) : ui.shortMonth(month);
    }

    private Plot plot(Shape shape, String name, String conclusion, String labels, List<Value> values) {
        return Plot.of(
                shape,
                ui.t(KEY + name),
                conclusion,
                List.of(ui.t(KEY + labels), ui.t(KEY + name + ".value")),
                values,
                value -> shape == Shape.LINE ? rate(value) : ui.roundMoney(rounded(value)));
    }

    private static Money rounded(double euros) {
        return Money.of(
                BigDecimal.valueOf(euros).setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    /** {@code 97,5 %} */
    private String rate(double share) {
        var one = BigDecimal.valueOf(share).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        var plain = one.scale() < 0 ? one.setScale(0) : one;
        var text = plain.toPlainString();
        return ui.language() == fr.crmdata.api.Language.FR ? text.replace('.', ',') + "\u00a0%" : text + "%";
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : HUNDRED * part / whole;
    }

    /** Only where a drawing needs a place for it. */
    private static double euros(Money amount) {
        return amount.amount().doubleValue();
    }
}
