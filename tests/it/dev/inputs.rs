//! Which files count.
use std::fs;

use super::DevSession;

const PARTING: &str = "systems/parting/src/lib.rs";

const WELCOME: &str = "systems/welcome/src/lib.rs";

#[test]
fn what_the_last_build_has_read_counts_and_nothing_else() {
    let mut dev = DevSession::start();
    // A path dependency of a path dependency, a file of `include_str!`, one of `rerun-if-changed`.
    dev.edit("outer/letters/src/lib.rs", "LETTERS-1", "LETTERS-2");
    dev.until("WELCOME-1 LETTERS-2 ASSET-1 BUILT-1");
    dev.write("assets/text.txt", "ASSET-2\n");
    dev.until("WELCOME-1 LETTERS-2 ASSET-2 BUILT-1");
    dev.write("assets/built.txt", "BUILT-2\n");
    dev.until("WELCOME-1 LETTERS-2 ASSET-2 BUILT-2");
    // A file that a build without cargo has read for the first time.
    dev.write("assets/later.txt", "LATER-1");
    dev.edit(
        PARTING,
        "\"PARTING-1\"",
        "include_str!(\"./../../../assets/later.txt\")",
    );
    dev.until("BUILT-2 LATER-1");
    dev.write("assets/later.txt", "LATER-2");
    dev.until("BUILT-2 LATER-2");
    // One to which only an error points.
    dev.write("assets/later.txt", "LATER-3");
    dev.until("BUILT-2 LATER-3");
    dev.write("assets/code.rs", "+");
    dev.edit(
        PARTING,
        "include_str!(\"./../../../assets/later.txt\")",
        "include!(\"./../../../assets/code.rs\")",
    );
    dev.until("refused");
    dev.write("assets/code.rs", "\"CODE-1\"");
    dev.until("BUILT-2 CODE-1");
    // One that is missing at first.
    dev.edit(
        PARTING,
        "include!(\"./../../../assets/code.rs\")",
        "include_str!(\"./../missing.txt\")",
    );
    dev.until("refused");
    dev.write("systems/parting/missing.txt", "FOUND-1");
    dev.until("BUILT-2 FOUND-1");
    // The App has written a file into its package all the time.
    assert!(fs::metadata(dev.path("apps/greeter/frames.txt")).is_ok());
    assert!(!dev.has_said("frames.txt"));
}

#[test]
fn a_folder_that_comes_back_or_is_new_is_watched() {
    let mut dev = DevSession::start();
    let (folder, aside) = (dev.path("systems/parting"), dev.path("aside"));
    let source = dev.path(PARTING);
    dev.mark();
    fs::rename(&folder, &aside).unwrap();
    dev.until("refused");
    dev.mark();
    fs::rename(&aside, &folder).unwrap();
    dev.until("\"event\":\"unchanged\"");
    dev.edit(PARTING, "PARTING-1", "PARTING-2");
    dev.until("PARTING-2");
    // Another folder in its place, with the same files.
    dev.mark();
    fs::create_dir_all(dev.path("aside/src/generated")).unwrap();
    for file in [
        "Cargo.toml",
        "src/lib.rs",
        "src/generated/mod.rs",
        "src/generated/imports.rs",
    ] {
        fs::copy(folder.join(file), aside.join(file)).unwrap();
    }
    fs::rename(&folder, dev.path("aside-2")).unwrap();
    fs::rename(&aside, &folder).unwrap();
    let text = fs::read_to_string(&source).unwrap();
    fs::write(&source, text.replace("PARTING-2", "PARTING-3")).unwrap();
    dev.until("PARTING-3");
    dev.edit(PARTING, "PARTING-3", "PARTING-4");
    dev.until("PARTING-4");
    // Several new folders that are filled at once.
    dev.edit(
        PARTING,
        "const WORD: &str = \"PARTING-4\";",
        "mod one;\nuse one::two::three::WORD;",
    );
    dev.until("refused");
    let one = dev.path("systems/parting/src/one");
    dev.mark();
    fs::create_dir_all(one.join("two/three")).unwrap();
    fs::write(
        one.join("two/three/mod.rs"),
        "pub const WORD: &str = \"DEEP-1\";\n",
    )
    .unwrap();
    fs::write(one.join("two/mod.rs"), "pub mod three;\n").unwrap();
    fs::write(one.join("mod.rs"), "pub mod two;\n").unwrap();
    dev.until("BUILT-1 DEEP-1");
    dev.edit(
        "systems/parting/src/one/two/three/mod.rs",
        "DEEP-1",
        "DEEP-2",
    );
    dev.until("BUILT-1 DEEP-2");
    fs::remove_dir_all(dev.path("aside-2")).unwrap();
}

#[test]
fn an_older_file_that_is_put_back_goes_live() {
    let mut dev = DevSession::start();
    // By cargo, since the module has a build script.
    dev.edit(WELCOME, "WELCOME-1", "WELCOME-2");
    dev.until("WELCOME-2");
    dev.put_back(WELCOME, "WELCOME-2", "WELCOME-0");
    dev.until("WELCOME-0");
    dev.put_back("assets/built.txt", "BUILT-1", "BUILT-0");
    dev.until("BUILT-0");
    // Without cargo, and then with it for another reason.
    dev.edit(PARTING, "PARTING-1", "PARTING-2");
    dev.until("PARTING-2");
    dev.put_back(PARTING, "PARTING-2", "PARTING-0");
    dev.until("PARTING-0");
    dev.edit("systems/parting/Cargo.toml", "0.1.0", "0.1.1");
    dev.until("\"event\":\"published\"");
    dev.edit(WELCOME, "WELCOME-0", "WELCOME-3");
    dev.until("WELCOME-3 LETTERS-1 ASSET-1 BUILT-0 PARTING-0");
}
