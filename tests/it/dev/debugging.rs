//! The commands of `docs/debugging.md`, given to gdb.
#![cfg(target_os = "linux")]
use std::fs;
use std::process::Command;

use serde_json::Value;

use super::DevSession;
use super::gdb::Gdb;
use crate::harness::{Program, repository, scratch};

const PARTING: &str = "systems/parting/src/lib.rs";

/// The names of the page's App and those of the fixture.
const NAMES: [(&str, &str); 3] = [
    (
        "systems_physics_yoshida4::yoshida4::yoshida4::Yoshida4::advance",
        "systems_parting::Parting::leave",
    ),
    (
        "systems/physics-yoshida4/src/yoshida4/integrator_view.rs",
        PARTING,
    ),
    ("systems-physics-yoshida4", "systems-parting"),
];

/// One gdb over one reload: in each generation the function, its line and its variables are found.
#[test]
fn the_commands_of_the_page_lead_to_each_generation() {
    let blocks = gdb_blocks();
    let [stop, look, run, again, place, live] = &blocks[..] else {
        panic!("{blocks:#?}");
    };
    let mut dev = DevSession::start_with(&["--debug"], |program| {
        // Of this module alone, or everything would have to be built with it. The next session removes the file.
        let folder = scratch().join("greeter/.cargo");
        fs::create_dir_all(&folder).unwrap();
        let profile = "[profile.dev.package.systems-parting]\ndebug = 2\n";
        fs::write(folder.join("config.toml"), profile).unwrap();
        program
    });
    let started: Value = serde_json::from_str(&dev.until("\"event\":\"started\"")).unwrap();
    let pid = started["pid"].to_string();
    let mut gdb = match Gdb::attach(&pid) {
        Ok(gdb) => gdb,
        Err(reason) => return skip(&reason),
    };

    // The first generation.
    let said = gdb.tell(stop);
    let line = line_of(&dev, "WORD.to_owned()");
    assert!(
        said.contains(&format!(
            "hit Breakpoint 1, systems_parting::Parting::leave () at {PARTING}:{line}"
        )),
        "{said}"
    );
    let said = gdb.tell(look);
    assert!(said.contains("systems_parting::Parting::leave"), "{said}");

    // The next one.
    gdb.begin(run);
    let text = dev
        .workspace()
        .read(PARTING)
        .replace("PARTING-1", "PARTING-2");
    let longer =
        "// Two\n        // lines more.\n        let word = WORD;\n        word.to_owned()";
    dev.write(PARTING, &text.replace("WORD.to_owned()", longer));
    dev.until("heard: WELCOME-1 LETTERS-1 ASSET-1 BUILT-1 PARTING-2");
    assert!(dev.has_said("\"by\":\"rustc\""), "it was built by cargo");
    // As Ctrl-C in gdb's terminal does.
    let status = Command::new("kill").args(["-INT", &pid]).status().unwrap();
    assert!(status.success());
    let said = gdb.until_mark().unwrap();
    assert!(said.contains("SIGINT"), "{said}");
    let said = gdb.tell(again);
    let line = line_of(&dev, "let word");
    assert!(said.contains("1.1") && said.contains("1.2"), "{said}");
    let place_of_stop = format!("systems_parting::Parting::leave () at {PARTING}:{line}");
    assert!(said.contains(&place_of_stop), "{said}");
    let said = gdb.tell(look);
    assert!(said.contains(&format!("{PARTING}:{line}")), "{said}");
    assert!(said.contains("word = \"PARTING-2\""), "{said}");

    // A line, which the new build alone has.
    let said = gdb.tell(&place.replace(":28", &format!(":{}", line + 1)));
    assert!(said.contains(&format!("{PARTING}:{}", line + 1)), "{said}");

    // The live generation alone.
    let digest = live_digest(&dev);
    let said = gdb.tell(live.lines().next().unwrap());
    let library = said.lines().find(|line| line.contains(&digest)).unwrap();
    let mut words = library
        .split_whitespace()
        .skip_while(|word| !word.starts_with("0x"));
    let (from, to) = (words.next().unwrap(), words.next().unwrap());
    let rest: Vec<&str> = live.lines().skip(1).collect();
    let rest = rest
        .join("\n")
        .replace("0x7ffff2ab4950", from)
        .replace("0x7ffff2b29953", to);
    let said = gdb.tell(&rest);
    assert!(said.contains(&place_of_stop), "{said}");
    gdb.tell("delete\ndetach");
}

/// The blocks of commands for gdb, with the names of the fixture.
fn gdb_blocks() -> Vec<String> {
    let page = fs::read_to_string(repository().join("docs/debugging.md")).unwrap();
    let blocks = page.split("```gdb\n").skip(1);
    let blocks = blocks.map(|block| {
        let (commands, _) = block.split_once("\n```").unwrap();
        let named = |text: String, (page, fixture): &(&str, &str)| text.replace(page, fixture);
        NAMES.iter().fold(commands.to_owned(), named)
    });
    blocks.collect()
}

/// Number of the line with this text.
#[track_caller]
fn line_of(dev: &DevSession, text: &str) -> usize {
    let source = dev.workspace().read(PARTING);
    1 + source.lines().position(|line| line.contains(text)).unwrap()
}

/// Digest of the build that is live, as `inspect` shows it.
fn live_digest(dev: &DevSession) -> String {
    let shown = Program::keyway().at(dev.workspace().root());
    let shown = shown.with("KEYWAY_STORE", dev.store());
    let shown = shown.run(&["inspect"]).succeeded().stdout;
    let lines = shown
        .lines()
        .filter(|line| line.contains("systems-parting"));
    let mut words = lines.flat_map(str::split_whitespace);
    let is_digest =
        |word: &&str| word.len() == 12 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    words.rfind(is_digest).unwrap().to_owned()
}

#[expect(clippy::print_stderr, reason = "a skipped test says so")]
fn skip(reason: &str) {
    eprintln!("skipped, as gdb cannot look into a process here: {reason}");
}
