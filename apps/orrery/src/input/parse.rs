//! Reads text of the form that `--help` shows.

use super::table::Table;
use super::{BodyState, Mistake, Problem};

/// The bodies in the order of their lines, or everything that is wrong.
pub(super) fn parse(bytes: &[u8]) -> Result<Vec<BodyState>, Vec<Problem>> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut table = Table::default();
    let mut last = 0;
    for (at, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        last = at + 1;
        match std::str::from_utf8(line).map(str::trim) {
            Err(_) => table.refuse(last, Mistake::NoText),
            Ok("") => {}
            Ok(line) if line.starts_with('#') => {}
            Ok(line) => table.take(last, line),
        }
    }
    table.finish(last)
}

#[cfg(test)]
mod tests {
    use super::{BodyState, Mistake, Problem, parse};

    const HEADER: &str = "name,gm,x,y,z,vx,vy,vz\n";

    fn body(line: &str) -> Result<BodyState, Vec<Problem>> {
        parse(format!("{HEADER}{line}").as_bytes()).map(|states| states[0])
    }

    fn mistakes(text: &str) -> Vec<(usize, String)> {
        let problems = parse(text.as_bytes()).expect_err("a mistake");
        problems
            .iter()
            .map(|problem| (problem.line, problem.mistake.to_string()))
            .collect()
    }

    #[test]
    fn a_line_is_a_body() {
        let state = body("earth, 8.9e-10 ,1,-2,.5,0,-0.0,1e-3").expect("it is well formed");
        assert_eq!((state.name.as_str(), state.gm.0), ("earth", 8.9e-10));
        assert_eq!(
            (state.position.0, state.velocity.0),
            ([1.0, -2.0, 0.5], [0.0, 0.0, 1e-3])
        );
    }

    #[test]
    fn marks_of_other_systems_do_not_matter() {
        let text = format!(
            "\u{feff}# a comment\r\n\r\n{}\r\na,0,1,0,0,0,0,0\r\n",
            HEADER.trim()
        );
        assert_eq!(parse(text.as_bytes()).expect("it is well formed").len(), 1);
    }

    #[test]
    fn each_mistake_is_told() {
        let one = |line: &str| {
            let found = body(line).expect_err("a mistake");
            assert!(found.iter().all(|problem| problem.line == 2), "{found:?}");
            found
                .iter()
                .map(|problem| problem.mistake.to_string())
                .collect::<Vec<_>>()
                .join("; ")
        };
        insta::assert_snapshot!(
            [
                one("a,0,1,2,3,4,5"),
                one("a,0,1,2,3,4,5,6,7"),
                one("a,0,1,2,3,4,5,"),
                one(",0,1,2,3,4,5,6"),
                one("a name of more bytes than thirty-one,0,1,2,3,4,5,6"),
                one("a\u{7}b,0,1,2,3,4,5,6"),
                one("a,-1e-9,1,2,3,4,5,6"),
                one("a,0,inf,2,3,4,5,6"),
                one("a,NaN,1,2,3,4,5,6"),
                one("a,0,1,2,3,4,1e999,6"),
                one("a,0,1,2,3,4,0x5,6"),
                one("a,gm,1,y,3,4,5,6"),
            ]
            .join("\n")
        );
    }

    #[test]
    fn all_mistakes_are_told_at_once_with_their_lines() {
        let text = "# a comment\nname,gm,x,y,z\n\na,0,1,2,3,4,5,6\na,0,7,8,9,4,5,6\nb,0,1,2,3,4,5,6\nc,0\n";
        assert_eq!(
            mistakes(text),
            [
                (
                    2,
                    "expected the header `name,gm,x,y,z,vx,vy,vz`, found `name,gm,x,y,z`"
                        .to_owned()
                ),
                (
                    5,
                    "`name`: expected a name of its own, found `a` as in line 4".to_owned()
                ),
                (
                    6,
                    "`x`, `y`, `z`: expected a place of its own, found that of line 4".to_owned()
                ),
                (
                    7,
                    "expected 8 values separated by commas, found 2".to_owned()
                ),
            ]
        );
    }

    #[test]
    fn nothing_is_not_enough() {
        let empty = "expected the header `name,gm,x,y,z,vx,vy,vz` and a line for each body, found the end of the file";
        assert_eq!(mistakes(""), [(1, empty.to_owned())]);
        assert_eq!(mistakes("# only\n\n# comments"), [(3, empty.to_owned())]);
        assert_eq!(
            mistakes(HEADER),
            [(
                2,
                "expected a line for each body, found the end of the file".to_owned()
            )]
        );
    }

    #[test]
    fn bytes_that_are_no_text_are_told() {
        let text = [
            HEADER.as_bytes(),
            b"a,0,1,2,3,4,5,6\n",
            b"\xff\xfe,0,0,0,0,0,0,0\n",
        ]
        .concat();
        assert_eq!(
            parse(&text),
            Err(vec![Problem {
                line: 3,
                mistake: Mistake::NoText
            }])
        );
    }
}
