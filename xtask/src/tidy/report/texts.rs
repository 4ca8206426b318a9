//! Figures of comments and `use` lines.

use super::Measure;
use crate::tidy::RustFile;

/// No doc comment of one line with so few words tells more than its name.
const FEW_WORDS: usize = 3;

/// How much of the sources is documentation that repeats a name, comment, or import.
pub(super) fn texts(sources: &[&RustFile]) -> Vec<Measure> {
    let mut one_line = Vec::new();
    let (mut lines, mut comments, mut uses, mut repeating) = (0, 0, 0, 0);
    for file in sources {
        let docs = docs(&file.file.text);
        let header = file
            .file
            .text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("//!"));
        let first = docs.first().and_then(|doc| doc.first());
        if header.is_some() && header == first.copied() {
            repeating += 1;
        }
        let single = docs.iter().filter(|doc| doc.len() == 1);
        one_line.extend(single.map(|doc| doc[0].split_whitespace().count()));
        for line in file.file.text.lines().map(str::trim_start) {
            lines += 1;
            let is_doc = line.starts_with("///") || line.starts_with("//!");
            comments += usize::from(line.starts_with("//") && !is_doc);
            uses += usize::from(line.starts_with("use ") || line.starts_with("pub use "));
        }
    }
    let short = one_line.iter().filter(|words| **words <= FEW_WORDS).count();
    vec![
        Measure::count(
            "docs of one line and three words or fewer",
            short,
            format!("of {} of one line", one_line.len()),
        ),
        Measure::count("files whose `//!` repeats the first `///`", repeating, ""),
        Measure::ratio("% of lines that are plain comments", (comments, lines), 100),
        Measure::ratio("% of lines that begin with `use`", (uses, lines), 100),
    ]
}

/// The doc comments of items, each as its lines.
fn docs(text: &str) -> Vec<Vec<&str>> {
    let mut docs: Vec<Vec<&str>> = Vec::new();
    let mut goes_on = false;
    for line in text.lines() {
        let line = line.trim_start().strip_prefix("///");
        match (line, docs.last_mut()) {
            (Some(line), Some(last)) if goes_on => last.push(line),
            (Some(line), _) => docs.push(vec![line]),
            (None, _) => {}
        }
        goes_on = line.is_some();
    }
    docs
}

#[cfg(test)]
mod tests {
    use super::docs;

    #[test]
    fn comments_are_taken_apart() {
        let text = "/// A.\nstruct A;\n    /// B is\n    /// long.\nfn b() {}\n// no doc\n";
        assert_eq!(docs(text), [vec![" A."], vec![" B is", " long."]]);
    }
}
