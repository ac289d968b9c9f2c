package schema

import (
	"slices"

	"jixiao/schema/front"
	"jixiao/schema/source"
)

// maxUnknown is how many unknown names of one equation are reported.
const maxUnknown = 10

// equations reads the figures' equations, once all facts are known.
func (v *resolver) equations(in []front.Named) {
	var rests [][]int // the figures that each figure rests on
	for i := range in {
		if withoutSpace(in[i].Equals) == "" {
			continue
		}
		e, offset, ok := ParseEquation(in[i].Equals)
		if !ok {
			v.fault(BadFormula, v.equalsRef(i), in[i].Equals, in[i].Equals[offset:])
			continue
		}
		on, ok := v.facts(i, e)
		if !ok {
			continue
		}
		v.report.Figures[i].Equals = e
		if len(on) > 0 {
			if rests == nil {
				rests = make([][]int, len(in))
			}
			rests[i] = on
		}
	}
	if rests == nil {
		return
	}
	for _, cycle := range cycles(len(rests), func(i int) []int { return rests[i] }) {
		names := make([]string, len(cycle))
		for k, i := range cycle {
			names[k] = v.report.FigureRef(i).Name
			v.report.Figures[i].Equals = nil
		}
		v.fault(Cycle, v.equalsRef(cycle[0]), in[cycle[0]].Equals, names...)
	}
}

func (v *resolver) equalsRef(i int) Ref {
	ref := v.report.FigureRef(i)
	ref.Path = source.Path(FigureFact).Index(i).Key("equals")
	return ref
}

// facts writes the names in an equation as the facts' own, and gives the
// figures among them. ok is false where a name is no fact of the report.
func (v *resolver) facts(i int, e *Equation) (figures []int, ok bool) {
	var unknown []string
	e.each(func(node *Equation) {
		f, ok := v.report.Find(node.Fact)
		switch {
		case !ok && len(unknown) < maxUnknown && !slices.Contains(unknown, node.Fact):
			unknown = append(unknown, node.Fact)
		case ok && f.Kind == FigureFact:
			figures = append(figures, f.Row)
		}
		if ok {
			node.Fact = f.Name.String()
		}
	})
	for _, name := range unknown {
		v.fault(UnknownName, v.equalsRef(i), name)
	}
	return figures, len(unknown) == 0
}

// each visits the facts of the equation.
func (e *Equation) each(visit func(*Equation)) {
	if e == nil {
		return
	}
	if e.Op == FactOf {
		visit(e)
	}
	e.Left.each(visit)
	e.Right.each(visit)
}

// cycles finds cycles in the graph of n nodes in which next gives the nodes
// that a node rests on (negative: none). No node is in two of them, and without
// the nodes in them the graph has no cycle. Each begins with its first node.
func cycles(n int, next func(i int) []int) (found [][]int) {
	const (
		unseen = iota
		open   // on the path
		done
	)
	state := make([]int8, n)
	at := make([]int, n) // how many of a node's edges are done
	var path []int
	for start := range n {
		if state[start] == unseen {
			path, state[start] = append(path, start), open
		}
		for len(path) > 0 {
			node := path[len(path)-1]
			edges := next(node)
			if at[node] == len(edges) {
				path, state[node] = path[:len(path)-1], done
				continue
			}
			to := edges[at[node]]
			at[node]++
			switch {
			case to < 0 || state[to] == done:
			case state[to] == unseen:
				path, state[to] = append(path, to), open
			default: // back to a node on the path: the cycle leaves the graph
				from := slices.Index(path, to)
				cycle := slices.Clone(path[from:])
				path = path[:from]
				for _, i := range cycle {
					state[i] = done
				}
				found = append(found, fromFirst(cycle))
			}
		}
	}
	return found
}

// fromFirst turns a cycle so that it begins with its lowest node.
func fromFirst(cycle []int) []int {
	first := slices.Index(cycle, slices.Min(cycle))
	return slices.Concat(cycle[first:], cycle[:first])
}
