package score

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/quantity"
)

// item computes one indicator from its own row.
func item(r *schema.Report, i int) Item {
	in := &r.Indicators[i]
	it := Item{Part: in.Execution || in.Of != "" && !in.Weight.Has(), Direction: direction(in)}
	it.NotApplicable = notApplicable(in)
	compare(in, &it)
	it.Method = method(in, &it)
	weight := cellValue(in.Weight)
	switch {
	case it.NotApplicable:
		if !r.Profile.RescaleMissing {
			it.Score = weight
		}
	case in.Target.State == schema.Broken || in.Actual.State == schema.Broken:
	default:
		it.Score = scoreBy(in, &it, weight)
	}
	return it
}

func scoreBy(in *schema.Indicator, it *Item, weight Value) Value {
	switch it.Method {
	case "ratio":
		return ratioScore(it, weight)
	case "binary":
		return binaryScore(it, weight)
	case "tier":
		return tierScore(TierOf(in), weight)
	case "bands":
		if score, ok := bandScore(in.Bands, in.Actual.Number.Value); ok && in.Actual.HasNumber {
			return Exactly(score)
		}
	}
	return Value{}
}

// method is the declared method, else the one that target and actual call for.
func method(in *schema.Indicator, it *Item) string {
	switch {
	case in.Method != "":
		return in.Method
	case len(in.Bands) > 0:
		return "bands"
	case TierOf(in) != "":
		return "tier"
	case it.HasRatio || it.Met != Unclear:
		return "ratio"
	}
	return "manual"
}

// ratioScore: a met target earns the weight, a missed one its share. A target
// of zero that is missed by a downward indicator earns nothing. A date that is
// missed, or a ratio that has no sense, is for a person to score.
func ratioScore(it *Item, weight Value) Value {
	if it.Met == Reached {
		return weight
	}
	share, ok := it.Ratio()
	if it.Met == Unclear || !ok {
		return Value{}
	}
	inverse, ok := quantity.Int(1).Quo(share)
	switch it.Direction {
	case Downward:
		if !ok {
			return Value{}
		}
		share = inverse
	case Exactness:
		// 财预〔2020〕10号 says nothing of too much; a form may score it fully.
		if ok && share.Cmp(quantity.Int(1)) > 0 {
			return Value{Lo: weight.Lo.Mul(inverse), Hi: weight.Hi, Known: weight.Known}
		}
	}
	return weight.times(quantity.Max(share, quantity.Int(0)))
}

func binaryScore(it *Item, weight Value) Value {
	switch it.Met {
	case Reached:
		return weight
	case Missed:
		return Exactly(quantity.Int(0))
	}
	return Value{}
}

// tierScore is the range that a tier leaves: 100–80 %, 80–60 %, 60–0 % of the
// weight. Which grade inside it is the unit's to say.
func tierScore(attain string, weight Value) Value {
	low, high, ok := TierBounds(attain)
	if !ok {
		return Value{}
	}
	return Value{Lo: weight.Lo.Mul(low), Hi: weight.Hi.Mul(high), Known: weight.Known}
}

// TierBounds are the shares of the weight that a tier of a qualitative
// indicator may earn (财预〔2020〕10号).
func TierBounds(attain string) (low, high quantity.Rat, ok bool) {
	switch attain {
	case "full":
		return quantity.Frac(4, 5), quantity.Int(1), true
	case "partial":
		return quantity.Frac(3, 5), quantity.Frac(4, 5), true
	case "none":
		return quantity.Int(0), quantity.Frac(3, 5), true
	}
	return quantity.Rat{}, quantity.Rat{}, false
}

// direction is the side on which the indicator is good: as its comparator
// says; without one, nothing is to happen where the target is zero, time and
// cost are to be low and everything else high. A share in a cost indicator may
// be meant either way: 成本节约率, 成本控制率.
func direction(in *schema.Indicator) Direction {
	switch in.Target.Comparator {
	case quantity.AtLeast, quantity.Greater:
		return Upward
	case quantity.AtMost, quantity.Less, quantity.PlusMinus:
		return Downward
	case quantity.Equal:
		if in.Target.Number.Value.IsZero() {
			return Downward // 火灾 =0次: one is too much, not more than enough
		}
		return Exactness
	}
	switch base, _ := in.Target.Number.Unit.Base(); {
	case !in.Target.HasNumber:
		return NoDirection
	case in.Target.Number.Value.IsZero() || takesTime(in, base):
		return Downward
	case !strings.Contains(in.Level1+in.Level2, "成本"):
		return Upward
	case base == quantity.Percent || base == quantity.Points:
		return NoDirection
	}
	return Downward
}

// takesTime tells whether a timeliness indicator counts the time that was
// needed: 任务完成时限（月）, 10个工作日.
func takesTime(in *schema.Indicator, base quantity.Unit) bool {
	if !strings.Contains(in.Level2, "时效") {
		return false
	}
	switch base {
	case "年", "个月", "周", "天", "小时", "分钟", "工作日":
		return true
	case "":
		return strings.Contains(in.Name, "时限") || strings.Contains(in.Name, "时间") || strings.Contains(in.Name, "天数") ||
			strings.Contains(in.Name, "工期") || strings.Contains(in.Name, "周期")
	}
	return false
}

// notApplicable tells whether the actual value says that the indicator does
// not apply and the reason says why: 无, 不适用, 不涉及. Without a reason it is a
// value that is missing; 无上访 is an achievement.
func notApplicable(in *schema.Indicator) bool {
	if !in.Target.HasNumber || in.Actual.HasNumber || !HasReason(in.Reason) {
		return false
	}
	switch strings.TrimSpace(schema.BeforeBracket(in.Actual.Text)) {
	case "无", "不适用", "不涉及", "未涉及", "未发生":
		return true
	}
	return false
}
