//! How a run ends.

use std::fs;

use app_console::{OutputForm, tell, tell_json};

use super::{RunError, Swarm};
use crate::arguments::Arguments;
use crate::generated::imports;
use crate::output::Summary;

impl Swarm {
    /// Saves the swarm and tells what became of it.
    pub(super) fn finish(&self, arguments: &Arguments) -> Result<(), RunError> {
        let census = imports::swarm().swarm.census(&self.world)?;
        if let Some(path) = &arguments.save {
            let bytes = imports::ecs().world.save(&self.world);
            fs::write(path, bytes).map_err(|source| RunError::File {
                path: path.clone(),
                what: "written",
                source,
            })?;
        }
        let summary = Summary::new(self.ticks, self.milliseconds(), &census, &keyway::report());
        match arguments.form {
            OutputForm::Json => tell_json(&summary)?,
            OutputForm::Text => tell(&text(&summary))?,
            OutputForm::Progress => {}
        }
        Ok(())
    }
}

/// The swarm in a few lines, the checksum first.
fn text(summary: &Summary) -> String {
    let Summary {
        checksum,
        seed,
        ticks,
        step,
        animals: [grazers, hunters],
        broods,
        births,
        deaths,
        generation,
        milliseconds,
        ..
    } = summary;
    let modules = summary.modules.iter().map(|module| {
        let (name, generation) = (&module.name, module.generation);
        format!("{name} generation {generation} {}\n", module.build())
    });
    format!(
        "checksum {checksum}\nseed {seed}, step {step}\n\
         {grazers} grazers, {hunters} hunters, {broods} with young, generation {generation}\n\
         {} born, {} dead\n{ticks} ticks, {milliseconds:.2} ms each\n{}",
        births[0] + births[1],
        deaths[0] + deaths[1],
        modules.collect::<String>()
    )
}
