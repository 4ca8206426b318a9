//! The film is taken.
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Receiver;
use std::time::Duration;

use tempfile::TempDir;

use super::cell::Cell;
use super::shot::Shot;
use super::svg::svg;
use crate::harness::{Edit, Program, Workspace, repository, target};
use crate::orrery_live::lent_terminal::LentTerminal;
use crate::orrery_live::{lines, modules};

const LIMIT: Duration = Duration::from_secs(400);

/// Rows of a picture in a terminal that does not say how many it has.
const ROWS: usize = 23;

/// Of so many pictures, one is a shot: thirty a second are drawn, and seven shown.
const EACH: usize = 4;

const SIGN: Edit = Edit::new("systems/render-terminal/src/canvas/frame.rs", "'●'", "'◆'");

const PANIC: Edit = Edit::new(
    "systems/physics-yoshida4/src/yoshida4.rs",
    "                motion.drift(drift * days);\n            }\n        })\n",
    "                motion.drift(drift * days);\n            }\n        })?;\n        panic!(\"on purpose\")\n",
);

#[test]
#[ignore = "writes docs/live.svg, and needs a quiet machine to show what reloads take"]
fn a_film_of_two_edits() {
    let (_turn, workspace) = modules();
    let mut film = Film::begin(workspace);
    film.until("$ cargo keyway dev orrery", 12, |_| true);
    film.edit(SIGN);
    let said = "edit  render-terminal/…/frame.rs    '●' is now '◆'";
    film.until(said, 12, |shot| shot.says("systems-render-terminal live"));
    film.edit(PANIC);
    let said = "edit  physics-yoshida4/…/yoshida4.rs    panic!(\"on purpose\")";
    film.until(said, 18, |shot| shot.says("rolled back"));
    fs::write(repository().join("docs/live.svg"), svg(&film.end())).unwrap();
}

/// A session of `dev`, with the shots so far.
#[derive(Debug)]
struct Film {
    workspace: Workspace,
    child: LentTerminal,
    output: Receiver<String>,
    folder: TempDir,
    shots: Vec<Shot>,
}

impl Film {
    fn begin(workspace: Workspace) -> Self {
        // The build that panics would stay out after an earlier run.
        let _ = fs::remove_file(target().join("keyway/debug/quarantine.toml"));
        let folder = TempDir::new().unwrap();
        let keyway = env!("CARGO_BIN_EXE_keyway-under-test");
        let log = log(&folder);
        let log = log.display();
        let dev = format!("'{keyway}' dev orrery -- --days 36525 --pace 30 2> '{log}'");
        let program = Program::new("script").with("TERM", "xterm-256color");
        let program = program
            .with("KEYWAY_COMMANDS", "cargo keyway")
            .at(workspace.root());
        let mut child = LentTerminal(program.watch(&["-q", "-e", "-c", &dev, "/dev/null"]));
        let output = lines(child.0.stdout.take().unwrap());
        Self {
            workspace,
            child,
            output,
            folder,
            shots: Vec::new(),
        }
    }

    fn edit(&self, edit: Edit) {
        let changed = edit.of(&self.workspace.read(edit.file));
        fs::write(self.workspace.root().join(edit.file), changed).unwrap();
    }

    /// Takes shots until one is as wanted, and so many more.
    fn until(&mut self, said: &str, more: usize, is_there: impl Fn(&Shot) -> bool) {
        let mut left = None;
        while left != Some(0) {
            let shot = self.shot(said);
            left = match left {
                None => is_there(&shot).then_some(more),
                Some(left) => Some(left - 1),
            };
            self.shots.push(shot);
        }
    }

    fn shot(&self, said: &str) -> Shot {
        let mut rows = Vec::new();
        for _ in 0..EACH {
            rows = self.picture();
        }
        let mut below = vec![said.to_owned()];
        let log = fs::read_to_string(log(&self.folder)).unwrap();
        let edited = log.lines().skip_while(|line| !line.starts_with("changed:"));
        let lines: Vec<&str> = edited.filter(|line| is_of_dev(line)).collect();
        let first = lines.len().saturating_sub(5);
        below.extend(lines[first..].iter().map(|line| (*line).to_owned()));
        Shot { rows, below }
    }

    /// The rows of the next picture.
    fn picture(&self) -> Vec<Vec<Cell>> {
        let next = || self.output.recv_timeout(LIMIT).unwrap();
        let mut title = next();
        while !title.contains("the solar system") {
            title = next();
        }
        let rest = (1..ROWS).map(|_| Cell::row(&next()));
        let title = Cell::row(&title);
        std::iter::once(title).chain(rest).collect()
    }

    fn end(mut self) -> Vec<Shot> {
        let mut keys = self.child.0.stdin.take().unwrap();
        keys.write_all(b"q\n").unwrap();
        assert_eq!(self.child.0.wait().unwrap().code(), Some(0));
        self.shots
    }
}

fn log(folder: &TempDir) -> PathBuf {
    Path::join(folder.path(), "dev.log")
}

/// The lines that tell what becomes of an edit.
fn is_of_dev(line: &str) -> bool {
    let is_event = ["changed:", "built in", "published", "systems-", "plugin-"];
    is_event.iter().any(|start| line.starts_with(start))
}
