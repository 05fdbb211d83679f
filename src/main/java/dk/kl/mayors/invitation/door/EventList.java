package dk.kl.mayors.invitation.door;

import dk.kl.mayors.invitation.Question;
import java.util.List;

/**
 * A list for the kitchen, the hotel or the door. Each holds what its reader needs, and nothing else.
 *
 * @param note a Danish sentence above the list
 */
record EventList(ListKind kind, String note, List<String> titles, List<List<String>> rows) {

    static EventList of(ListKind kind, GuestList guests) {
        return switch (kind) {
            case KITCHEN -> kitchen(guests);
            case HOTEL -> hotel(guests);
            case DOOR -> door(guests);
        };
    }

    private static EventList kitchen(GuestList guests) {
        List<List<String>> rows = guests.coming().stream()
            .filter(guest -> !guest.wish(Question.DIET).isEmpty() || !guest.wish(Question.ACCESS).isEmpty())
            .map(guest -> List.of(guest.name(), guest.municipality(), guest.wish(Question.DIET), guest.wish(Question.ACCESS))).toList();
        return new EventList(ListKind.KITCHEN, coming(guests) + " Listen viser dem, der har ønsker.",
            List.of("Navn", "Kommune", "Kostønsker", "Særlige hensyn"), rows);
    }

    private static EventList hotel(GuestList guests) {
        List<List<String>> rows = guests.coming().stream().filter(guest -> !guest.wish(Question.HOTEL).isEmpty())
            .map(guest -> List.of(guest.name(), guest.municipality(), guest.wish(Question.HOTEL), guest.wish(Question.ARRIVAL),
                guest.wish(Question.ACCESS))).toList();
        return new EventList(ListKind.HOTEL, rows.size() == 1 ? "1 overnatter." : rows.size() + " overnatter.",
            List.of("Navn", "Kommune", "Overnatning", "Ankomst", "Særlige hensyn"), rows);
    }

    private static EventList door(GuestList guests) {
        List<List<String>> rows = guests.awaited("").stream()
            .map(guest -> List.of(guest.municipality(), guest.name(), guest.answer(), guest.came() ? "Ja" : "")).toList();
        return new EventList(ListKind.DOOR, coming(guests), List.of("Kommune", "Navn", "Svar", "Mødt"), rows);
    }

    private static String coming(GuestList guests) {
        int number = guests.coming().size();
        return (number == 1 ? "1 har" : number + " har") + " sagt ja til at komme.";
    }
}
