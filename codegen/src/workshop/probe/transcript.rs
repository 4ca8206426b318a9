//! `Transcript`, the format of the child's output: its writer and its reader.

use std::fmt::Write as _;

use keyway::store::Manifest;

use super::{Start, Step};

/// Begins each line that the probe writes itself. Through its `#` the child's whole output is one TOML document: the
/// manifest and comments.
const MARK: &str = "# keyway-probe ";

/// The output of a child so far. A module may print other lines in between.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Transcript {
    /// The last step that was announced.
    pub(super) step: Option<Step>,
    /// The text of the manifest.
    pub(super) manifest: Option<String>,
    /// Outcome of the trial start.
    pub(super) start: Option<Start>,
    /// Reason of a failure.
    pub(super) failure: Option<String>,
    /// Lines of the frames of a panic.
    pub(super) frames: Vec<String>,
}

impl Transcript {
    /// The line that announces a step.
    pub(super) fn step_line(step: Step) -> String {
        line("step", step.word())
    }

    /// The manifest between its marks.
    pub(super) fn manifest_lines(manifest: &Manifest) -> Result<String, toml::ser::Error> {
        let text = toml::to_string(manifest)?;
        let end = line("end", "");
        Ok(format!(
            "{}{text}{}",
            line("manifest", ""),
            end.trim_start()
        ))
    }

    /// The line that states the outcome of the trial start.
    pub(super) fn start_line(start: &Start) -> String {
        match start {
            Start::Passed => line("passed", ""),
            Start::Refused(reason) => line("refused", reason),
            Start::Pending => line("pending", ""),
        }
    }

    /// The line that states a failure.
    pub(super) fn failure_line(reason: &str) -> String {
        line("failure", reason)
    }

    /// One line of the frames of a panic, as it stands.
    pub(super) fn frame_line(text: &str) -> String {
        format!("\n{MARK}frame {text}\n")
    }

    /// Reads the whole output of a child.
    pub(super) fn read(text: &str) -> Self {
        let mut transcript = Self::default();
        let mut manifest: Option<String> = None;
        for line in text.lines() {
            let Some(mark) = line.strip_prefix(MARK) else {
                if let Some(open) = &mut manifest {
                    open.push_str(line);
                    open.push('\n');
                }
                continue;
            };
            match mark.split_once(' ').unwrap_or((mark, "")) {
                ("manifest", _) => manifest = Some(String::new()),
                ("end", _) => transcript.manifest = manifest.take(),
                (word, rest) => transcript.take_in(word, rest),
            }
        }
        transcript
    }

    fn take_in(&mut self, word: &str, rest: &str) {
        match word {
            "step" => self.step = Step::from_word(rest).or(self.step),
            "passed" => self.start = Some(Start::Passed),
            "pending" => self.start = Some(Start::Pending),
            "refused" => self.start = Some(Start::Refused(rest.to_owned())),
            "frame" => self.frames.push(rest.to_owned()),
            "failure" => self.failure = Some(rest.to_owned()),
            _ => {}
        }
    }
}

/// A marked line. It begins with a line break, as the module may have left a line open.
fn line(word: &str, rest: &str) -> String {
    let mut line = format!("\n{MARK}{word}");
    let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
    if !rest.is_empty() {
        write!(line, " {rest}").expect("writing to a String does not fail");
    }
    line.push('\n');
    line
}

#[cfg(test)]
mod tests {
    use super::{Start, Step, Transcript};

    #[test]
    fn what_the_module_prints_does_not_matter() {
        let text = format!(
            "hello{}no end of line{}",
            Transcript::step_line(Step::Initialize),
            Transcript::start_line(&Start::Refused("no\nterminal".to_owned()))
        );
        let transcript = Transcript::read(&text);
        assert_eq!(transcript.step, Some(Step::Initialize));
        assert_eq!(
            transcript.start,
            Some(Start::Refused("no terminal".to_owned()))
        );
        assert_eq!(transcript.manifest, None);
    }

    #[test]
    fn a_manifest_without_its_end_is_none() {
        let text = "# keyway-probe manifest\nformat = 1\n";
        assert_eq!(Transcript::read(text).manifest, None);
        let text = format!("{text}# keyway-probe end\n");
        assert_eq!(
            Transcript::read(&text).manifest.as_deref(),
            Some("format = 1\n")
        );
    }
}
