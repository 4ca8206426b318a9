//! A pull that ends at any time leaves a store that can be read.

use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use super::fixture::{Fixture, text_of};
use super::registry::Registry;
use super::ship::{ship, ship_command};
use super::store::whole;

#[test]
fn a_pull_that_is_killed_leaves_the_store_readable() {
    let Some(registry) = Registry::start() else {
        return;
    };
    let fixture = Fixture::built();
    let tags = [registry.at("keeper:0"), registry.at("keeper:1")];
    for (at, tag) in tags.iter().enumerate() {
        let bundle = text_of(&fixture.bundle(at));
        ship(&["push", tag, "--bundle", &bundle]).ended_with(0);
    }
    let folder = fixture.empty("killed").join("store");
    let store = text_of(&folder);
    ship(&["pull", &tags[0], "--store", &store]).ended_with(0);
    for round in 0..24_u64 {
        // What was fetched before a kill is there; without this, later rounds would have nothing to do.
        let set = whole(&folder);
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let Some(digest) = path
                .file_name()
                .and_then(|name| set.modules.get(name.to_str()?))
            else {
                continue;
            };
            for build in std::fs::read_dir(&path).unwrap() {
                let build = build.unwrap().path();
                if !build
                    .file_name()
                    .unwrap()
                    .to_string_lossy()
                    .starts_with(digest.as_str())
                {
                    std::fs::remove_file(build).unwrap();
                }
            }
        }
        let other = &tags[usize::try_from((round + 1) % 2).unwrap()];
        let mut pull = ship_command(&["pull", other, "--store", &store]);
        let mut pull = pull
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        sleep(Duration::from_millis(round * 4));
        pull.kill().unwrap();
        pull.wait().unwrap();
        whole(&folder);
    }
    for tag in tags.iter().rev() {
        ship(&["pull", tag, "--store", &store]).ended_with(0);
        whole(&folder);
    }
}
