//! The page of the running orrery in a browser, which a person could not tell from one at a desk.
use std::env;
use std::fs;
use std::path::Path;
use std::process::Child;

use keyway::store::{Recording, Store};

use crate::harness::{Edit, Program, Workspace, publish_with_program, stored};
use crate::orrery_live::modules;

use super::browser::Browser;
use super::served::Served;

const MODULES: [&str; 7] = [
    "plugin-energy",
    "systems-ecs",
    "systems-ecs-simple",
    "systems-physics-leapfrog",
    "systems-physics-yoshida4",
    "systems-render-svg",
    "systems-render-terminal",
];

/// A build whose first call panics, and one that does nothing new.
const PANIC: Edit = Edit::new(
    "systems/physics-leapfrog/src/leapfrog.rs",
    "            motion.kick(days / 2.0);\n        })\n",
    "            motion.kick(days / 2.0);\n        })?;\n        panic!(\"on purpose\")\n",
);
const SAME: Edit = Edit::new(
    "systems/physics-leapfrog/src/leapfrog.rs",
    "            motion.kick(days / 2.0);\n        })\n",
    "            motion.kick(days / 2.0);\n        })?;\n        Ok(())\n",
);

/// The folder into which pictures of the page are written, if the variable is set, for the documentation.
const PICTURES: &str = "PICTURES_OF_THE_PAGE";

/// An orrery that runs until it is dropped.
#[derive(Debug)]
struct Orrery(Child);

impl Orrery {
    fn start(program: &Path, store: &Path) -> Self {
        let sky = store.join("sky.svg");
        let words = [
            "--days",
            "1e6",
            "--step",
            "0.25",
            "--pace",
            "30",
            "--output",
            sky.to_str().unwrap(),
        ];
        let program = Program::new(program)
            .with("KEYWAY_STORE", store)
            .with("RUST_BACKTRACE", "1");
        let mut child = program.watch(&words);
        drop((child.stdout.take(), child.stderr.take()));
        Self(child)
    }
}

impl Drop for Orrery {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
#[expect(
    clippy::print_stderr,
    reason = "who runs the tests is told what was left out"
)]
fn a_trace_and_a_swap_are_made_and_seen_in_a_browser() {
    let Some(browser) = Browser::start() else {
        eprintln!("skipped: there is no chromedriver");
        return;
    };
    let (_turn, workspace) = modules();
    workspace.keyway(&["gen"]).succeeded();
    let (set, program) = publish_with_program(&workspace, "orrery", &MODULES);
    let store = stored(&set);
    let orrery = Orrery::start(&program, store.path());
    let page = Served::start(&workspace, store.path());
    browser.open(&page.url);
    browser.until("document.querySelectorAll('article').length === 1");
    assert_eq!(
        browser.run("return location.href;"),
        format!("http://127.0.0.1:{}/", page.port),
        "the token stays in the address"
    );
    what_is_there(&browser);
    let beside = Orrery::start(&program, store.path());
    browser.until("document.querySelectorAll('article').length === 2");
    drop(beside);
    browser.until("document.querySelectorAll('article').length === 1");

    browser.click(&button("Insert trace", "in front of core-physics"));
    let row = "[...document.querySelectorAll('.traces tr')].find((row) => row.innerText.includes('IntegratorView.advance'))";
    browser.until(&format!("Number({row}?.children[1].innerText) > 20"));
    browser.until(&format!("{row}.querySelector('svg.bars rect')"));
    browser.until(&in_graph("layer-trace-physics", "layer, generation 1"));

    let (before, after) = ("systems-physics-yoshida4", "systems-physics-leapfrog");
    browser.enter(&button("Swap in", after));
    browser.until(&is_in_state(after, "running"));
    browser.until(&is_in_state(before, "standby"));
    browser.until(&in_graph(after, "generation 1"));
    let events = "document.querySelector('.events').innerText";
    browser.until(&format!("{events}.includes('{after} live, generation 1')"));
    let said = "document.querySelector('#works').innerText";
    browser.until(&format!(
        "{said}.includes('swap core-physics={after}') && {said}.includes('done')"
    ));
    // The button that was pressed is gone, and whoever uses the keyboard is not thrown to the begin of the page.
    assert_eq!(browser.run("return document.activeElement.tagName;"), "H2");
    assert_eq!(
        browser.run("return document.querySelector('#state').innerText;"),
        "Live"
    );
    if let Some(folder) = env::var_os(PICTURES) {
        for scheme in ["light", "dark"] {
            let file = Path::new(&folder).join(format!("inspect-page-{scheme}.png"));
            fs::write(file, browser.picture(scheme)).unwrap();
        }
    }

    browser.click(&button("End trace", "of core-physics"));
    browser.until("!document.querySelector('.graph').innerHTML.includes('layer-trace-physics')");
    browser.until("document.querySelector('.traces').innerText.includes('ended')");
    a_fault_and_two_ways_back(&browser, &workspace, store.path());
    a_recording(&browser, &workspace);
    drop(orrery);
    browser.until("!document.querySelector('article') && !document.querySelector('#none').hidden");
    page.interrupt();
    page.ended();
    browser.until("document.querySelector('#state').innerText.includes('does not answer')");
}

/// A build that panics is seen with its backtrace and let in again, and a good one is rolled back.
fn a_fault_and_two_ways_back(browser: &Browser, workspace: &Workspace, store: &Path) {
    let module = "systems-physics-leapfrog";
    let publish = |edit| {
        let folder = store.to_str().unwrap();
        let words = ["build-modules", "orrery", "--store", folder];
        workspace.edited(&[edit], || workspace.keyway(&words).succeeded());
        let set = Store::new(store).current().unwrap();
        set.modules[module].short().to_owned()
    };
    let blamed = publish(PANIC);
    let faults = "document.querySelector('.faults')";
    browser.until(&format!(
        "{faults}.innerText.includes('IntegratorView.advance: on purpose')"
    ));
    browser.click("//section[@class='faults']//summary[.='Backtrace']");
    browser.until(&format!(
        "{faults}.querySelector('details[open] pre').innerText.includes('Leapfrog::advance')"
    ));
    browser.until(&in_graph(module, "generation 3"));

    let good = publish(SAME);
    browser.until(&in_graph(module, "generation 4"));
    browser.click(&format!("//tr[th[.='{module}']]//summary"));
    browser.click(&button(
        "Let in again",
        &format!("the build {blamed} of {module}"),
    ));
    let builds = format!(
        "[...document.querySelectorAll('table.modules tr')].find((row) => row.children[0].innerText === '{module}').querySelector('details').innerText"
    );
    browser.until(&format!("!{builds}.includes('quarantined')"));
    assert!(
        Store::new(store).quarantine().unwrap().builds.is_empty(),
        "the page shows what is not so"
    );

    browser.click(&button("Roll back", module));
    browser.until(&in_graph(module, "generation 5"));
    let again = button("Let in again", &format!("the build {good} of {module}"));
    browser.click(&again);
}

/// A recording is begun, and ended with its file written.
fn a_recording(browser: &Browser, workspace: &Workspace) {
    let said = "document.querySelector('#works').innerText";
    browser.click(&button("Record calls", "of core-physics"));
    browser.until(&format!(
        "/record core-physics -o physics.rec orrery: in place/.test({said})"
    ));
    browser.click(&button("End", "record core-physics -o physics.rec"));
    browser.until(&format!(
        "/record core-physics -o physics.rec orrery: done/.test({said})"
    ));
    let recording = Recording::read(&workspace.root().join("physics.rec")).unwrap();
    assert!(recording.end().is_some() && !recording.is_empty());
}

/// What is drawn and named, and that all of it has a name.
fn what_is_there(browser: &Browser) {
    browser.until(&in_graph("core-physics", ""));
    browser.until(&in_graph("systems-physics-yoshida4", "generation 1"));
    browser.until(&is_in_state("systems-physics-yoshida4", "running"));
    let nameless = "return [...document.querySelectorAll('button, input, meter, svg, [role=region], summary, a')].filter((own) => !(own.innerText || own.textContent || own.getAttribute('aria-label') || own.labels?.length)).map((own) => own.outerHTML);";
    assert_eq!(browser.run(nameless), serde_json::json!([]));
    for landmark in [
        "header",
        "nav[aria-label]",
        "main",
        "aside[aria-labelledby]",
        "[aria-live=polite]",
    ] {
        browser.until(&format!("document.querySelector('{landmark}')"));
    }
    // The policy lets nothing of another origin in, and no script that stands in the page.
    let inline = "return document.querySelectorAll('script:not([src]), style, [style]').length;";
    assert_eq!(browser.run(inline), 0);
}

fn button(text: &str, subject: &str) -> String {
    format!("//button[normalize-space() = '{text} {subject}']")
}

fn in_graph(name: &str, remark: &str) -> String {
    format!(
        "[...document.querySelectorAll('.graph g')].some((own) => own.children[1].textContent === '{name}' && (own.children[2]?.textContent ?? '') === '{remark}')"
    )
}

fn is_in_state(module: &str, state: &str) -> String {
    format!(
        "[...document.querySelectorAll('table.modules tr')].some((row) => row.children[0].innerText === '{module}' && row.children[2].innerText === '{state}')"
    )
}
