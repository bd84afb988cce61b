"""Messages that pass, wait for a person, and are refused, whatever the word lists come to hold."""

PASSING = {"text": "【某某】您的快递已到达，请凭取件码领取。"}
AMBIGUOUS = {"text": "【某某】新品上市，全场五折，退订回复D", "message_type": "marketing"}
REFUSED = {"text": "没有签名的短信"}

JSON = {"content-type": "application/json"}
