"""How fast the stages are, beside what a user would otherwise pick; see BENCHMARKS.md."""
