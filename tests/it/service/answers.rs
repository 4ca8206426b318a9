//! What customers see.
use std::process::Command;

use keyway::store::CurrentSet;

use super::client::{Client, ORDER};
use super::load::Load;
use super::shop::Shop;
use crate::harness::{Edit, Workspace, publish_with_program};

const LIST: &str = "systems/pricing-list/src/lib.rs";

#[test]
fn requests_are_answered_through_reloads_a_fault_and_the_end() {
    let workspace = Workspace::shared("service");
    workspace.keyway(&["gen"]).succeeded();
    let (plain, program) = publish_with_program(&workspace, "shop", &["systems-pricing-list"]);
    let second = published(&workspace, "EDITION: u32 = 2");
    let faulty = workspace.edited(
        &[Edit::new(
            LIST,
            "let mut cents = 0;",
            "let mut cents = 0;\n        assert!(order.len() < 2, \"on purpose\");",
        )],
        || published(&workspace, "EDITION: u32 = 3"),
    );
    let mut shop = Shop::open(&program, &plain);
    orders_are_priced(&mut shop.client());
    let load = Load::on(&shop);
    load.wait_for_edition(1);
    shop.publish(&second);
    load.wait_for_edition(2);
    assert_eq!(load.refused(), 0, "a reload is seen by nobody");
    shop.publish(&faulty);
    load.wait_for_refusal();
    // The build before has taken over.
    load.wait_for_edition(2);
    let answered = load.end();
    let mut client = shop.client();
    // No layer of this service counts calls.
    assert_eq!(client.get("/metrics"), (200, String::new()));
    let (status, priced) = client.get("/priced");
    // None is lost and none counted twice, over three builds; the first one was priced before the load.
    assert_eq!((status, priced), (200, (answered + 1).to_string()));
    the_last_request_is_answered(&mut shop, client);
    shop.ended_well();
}

fn published(workspace: &Workspace, edition: &'static str) -> CurrentSet {
    workspace.edited(&[Edit::new(LIST, "EDITION: u32 = 1", edition)], || {
        publish_with_program(workspace, "shop", &["systems-pricing-list"]).0
    })
}

fn orders_are_priced(client: &mut Client) {
    let answer = client.post("/price", ORDER);
    assert_eq!(answer, (200, r#"{"cents":16,"edition":1}"#.to_owned()));
    let unknown = client.post("/price", r#"[{"article":"cog","pieces":1}]"#);
    assert_eq!(unknown, (422, "no cog is on the list".to_owned()));
}

/// A request that has begun is answered, while no new ones are taken.
fn the_last_request_is_answered(shop: &mut Shop, mut client: Client) {
    client.begin_post("/price", ORDER);
    if cfg!(unix) {
        let pid = shop.pid().to_string();
        assert!(Command::new("kill").arg(&pid).status().unwrap().success());
        shop.wait_until_closed();
        let answer = client.finish_post(ORDER);
        assert_eq!(answer, (200, r#"{"cents":16,"edition":2}"#.to_owned()));
    }
}
