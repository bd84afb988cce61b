"""Letters of other scripts that look like Latin ones, in lower case. Chosen by us from the Unicode charts."""

# Taken for the Latin letter at a glance, even in a domain name.
CLOSE = dict(
    zip(
        "асԁеһіјӏкмнорԛѕтуѵԝхєαγεηικνορτυχωϲıɑɡ",
        "acdehijlkmhopqstyvwxeayenikvoptuxwciag",
        strict=True,
    )
)
# Read as the letter inside a word that is known: rougher forms, Armenian letters, small capitals.
ROUGH = dict(
    zip(
        "вгзβԍոսօցꜱᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢ",
        "br3bgnuogsabcdeghijklmnoprtuvwyz",
        strict=True,
    )
)
