"""Every rule, in one explicit ordered list."""

from rules.contact import disguised_email, disguised_number, messaging_account, personal_mobile_number
from rules.email import missing_advertisement_mark, missing_mail_opt_out
from rules.international import marketing_abroad_without_opt_out
from rules.length import empty_body, text_too_long
from rules.link import disguised_link, look_alike_domain, short_link, unconfirmed_link, variable_link
from rules.message_type import mismatched_type, missing_verification_word, unaddressed_marketing
from rules.mms import link_in_mms, qr_code_in_mms
from rules.opt_out import (
    disguised_opt_out,
    disputed_opt_out_code,
    missing_opt_out,
    opt_out_not_at_end,
    repeated_opt_out,
    unexpected_opt_out,
    unsupported_opt_out_code,
)
from rules.rule import Rule
from rules.signature import (
    bracket_in_signature,
    digits_only_signature,
    letters_only_signature,
    mismatched_signature,
    missing_signature,
    neutral_signature,
    repeated_signature,
    signature_not_at_start,
    symbol_in_signature,
    wrong_signature_length,
)
from rules.template import signature_in_template
from rules.variable import (
    adjacent_variables,
    empty_variable,
    only_variables,
    symbol_in_variable_name,
    unclosed_variable,
    unfilled_variable,
)
from rules.voice import bracket_in_voice, marketing_voice, opt_out_in_voice

RULES: tuple[Rule, ...] = (
    missing_signature.RULE,
    signature_not_at_start.RULE,
    repeated_signature.RULE,
    wrong_signature_length.RULE,
    bracket_in_signature.RULE,
    letters_only_signature.RULE,
    digits_only_signature.RULE,
    symbol_in_signature.RULE,
    neutral_signature.RULE,
    mismatched_signature.RULE,
    signature_in_template.RULE,
    only_variables.RULE,
    adjacent_variables.RULE,
    symbol_in_variable_name.RULE,
    unclosed_variable.RULE,
    empty_variable.RULE,
    unfilled_variable.RULE,
    missing_opt_out.RULE,
    unsupported_opt_out_code.RULE,
    disputed_opt_out_code.RULE,
    opt_out_not_at_end.RULE,
    repeated_opt_out.RULE,
    unexpected_opt_out.RULE,
    disguised_opt_out.RULE,
    mismatched_type.RULE,
    unaddressed_marketing.RULE,
    missing_verification_word.RULE,
    text_too_long.RULE,
    empty_body.RULE,
    unconfirmed_link.RULE,
    variable_link.RULE,
    disguised_link.RULE,
    look_alike_domain.RULE,
    short_link.RULE,
    personal_mobile_number.RULE,
    messaging_account.RULE,
    disguised_number.RULE,
    disguised_email.RULE,
    bracket_in_voice.RULE,
    opt_out_in_voice.RULE,
    marketing_voice.RULE,
    link_in_mms.RULE,
    qr_code_in_mms.RULE,
    missing_advertisement_mark.RULE,
    missing_mail_opt_out.RULE,
    marketing_abroad_without_opt_out.RULE,
)
