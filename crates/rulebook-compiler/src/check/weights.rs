//! Weights and baselines name facts and values that exist.

use super::Check;
use crate::{
    conditions::{unknown_fact, unknown_value},
    mistake::Mistake,
    names::Index,
    scenario,
    weights::{Baseline, BaselineRow, Weight},
};

impl Check<'_> {
    pub(super) fn weigh(&mut self) {
        let written = self.written;
        for weight in &written.weights {
            let when = self.fact_conditions(&weight.when, weight.file, "a weight");
            let Some(place) = self.names.facts.place(weight.fact.get_ref()) else {
                let mistake =
                    unknown_fact(&self.names, weight.fact.get_ref(), weight.at(&weight.fact));
                self.tell(mistake);
                continue;
            };
            let mut weights = vec![0; self.tables.facts[place].values.len()];
            for (value, often) in &weight.weights {
                let values = &self.names.values[place];
                if let Some(bit) = values.place(value.get_ref()) {
                    weights[bit] = *often;
                } else {
                    let at = weight.at(value);
                    let mistake = unknown_value(values, weight.fact.get_ref(), value.get_ref(), at);
                    self.tell(mistake);
                }
            }
            let (fact, unknown) = (crate::names::fact_id(place), weight.unknown);
            self.weights.push(Weight {
                fact,
                when,
                weights,
                unknown,
            });
        }
    }

    pub(super) fn take_baselines(&mut self) {
        let written = self.written;
        for row in &written.baselines {
            self.kebab(&row.id, row.file);
            let when = self.fact_conditions(&row.when, row.file, "a baseline");
            let mut mistakes: Vec<Mistake> = Vec::new();
            let given = scenario::settle(&self.names, row.file, &row.given, &mut mistakes);
            self.mistakes.extend(mistakes);
            let row_of = BaselineRow { when, given };
            let id = row.id.get_ref();
            match self
                .baselines
                .iter_mut()
                .find(|baseline| baseline.id == *id)
            {
                Some(baseline) => baseline.rows.push(row_of),
                None => self.baselines.push(Baseline {
                    id: id.clone(),
                    rows: vec![row_of],
                }),
            }
        }
        self.names.baselines = self
            .baselines
            .iter()
            .map(|baseline| baseline.id.as_str())
            .collect::<Index>();
    }
}
