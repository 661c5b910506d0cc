select set_config('caseflow.up_to', $1::text, false), set_config('caseflow.parts', $2::text, false), set_config('caseflow.part', $3::text, false)
