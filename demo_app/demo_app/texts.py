"""The texts to label: our own, so that anybody may do anything with them."""

TEXTS = (
    (
        "Night ferry returns after three years\n\n"
        "The night ferry between Lervik and Oster Island will sail again from 4 May, the Nordsund "
        "Port Authority said on Tuesday. Captain Ingrid Solheim, who ran the route until it was "
        "closed, will be on the bridge for the first crossing. Tickets go on sale at noon."
    ),
    (
        "Mr Okafor: My order came without the charger. I wrote on Monday and heard nothing.\n"
        "Dana: I am sorry about that. Our depot in Ghent ran out, and nobody told you.\n"
        "Mr Okafor: I leave for Lagos on Friday. I need it before.\n"
        "Dana: It goes out today with Kestrel Couriers. You will have it by Thursday, 6 pm."
    ),
    (
        "Grüße aus Zürich! 🏔️ Zoë and I had crème brûlée at the Café Höri, right by the "
        "Limmat, and it was 🤩. Tomorrow we take the 9:14 to Genève, where José waits with his "
        "whole family 👨‍👩‍👧‍👦 at the Musée d’Art. Wish you were here! ❤️"
    ),
    (
        "وصلت مريم حداد إلى القاهرة صباح الاثنين، واستقبلها مدير دار النيل للنشر في مكتبه. "
        "وقالت إنها ستبقى حتى يوم الخميس."
    ),
)
