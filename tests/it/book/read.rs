//! Reads the tutorial.
use super::step::Step;

/// The steps of the section `Tutorial`: a line that is a path in backticks with a block behind it is a file, a `console`
/// block holds commands, each behind a `$`, with what they print below.
pub(super) fn steps(readme: &str) -> Vec<Step> {
    let (_, tutorial) = readme.split_once("\n## Tutorial\n").unwrap();
    let tutorial = tutorial.split("\n## ").next().unwrap();
    let mut steps = Vec::new();
    let (mut before, mut lines) = ("", tutorial.lines());
    while let Some(line) = lines.next() {
        if let Some(language) = line.strip_prefix("```") {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            match (language, path(before)) {
                ("console", _) => steps.extend(commands(&block)),
                (_, Some(path)) => steps.push(Step::File {
                    path: path.to_owned(),
                    text: joined(&block),
                }),
                (language, None) => {
                    panic!("a block of {language:?} that is neither a file nor commands")
                }
            }
        }
        before = line;
    }
    steps
}

fn path(line: &str) -> Option<&str> {
    let path = line.strip_prefix('`')?.strip_suffix('`')?;
    path.starts_with("hello/").then_some(path)
}

fn commands(block: &[&str]) -> Vec<Step> {
    let starts = block
        .iter()
        .enumerate()
        .filter(|(_, line)| line.starts_with("$ "));
    let mut starts: Vec<usize> = starts.map(|(at, _)| at).collect();
    starts.push(block.len());
    let command = |range: &[usize]| Step::Command {
        line: block[range[0]][2..].to_owned(),
        stdout: joined(&block[range[0] + 1..range[1]]),
    };
    starts.windows(2).map(command).collect()
}

fn joined(lines: &[&str]) -> String {
    lines.iter().flat_map(|line| [*line, "\n"]).collect()
}

#[test]
fn files_and_commands_are_told_apart() {
    let text = "# T\n```x\nno\n```\n## Tutorial\n\n`hello/a.rs`\n```rust\nfn\n```\n```console\n$ one\n1\n$ two\n```\n## End\n```x\n```";
    let command = |line: &str, stdout: &str| Step::Command {
        line: line.to_owned(),
        stdout: stdout.to_owned(),
    };
    let file = Step::File {
        path: "hello/a.rs".to_owned(),
        text: "fn\n".to_owned(),
    };
    assert_eq!(
        steps(text),
        [file, command("one", "1\n"), command("two", "")]
    );
}
