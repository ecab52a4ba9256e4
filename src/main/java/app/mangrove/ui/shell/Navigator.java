package app.mangrove.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.List;

/// Where the person is and has been: going somewhere, back, and forward again.
public final class Navigator {
    private static final int KEPT = 100;

    private final List<Place> places = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Place> current;
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private int at;

    public Navigator(Place start) {
        places.add(start);
        current = new ReadOnlyObjectWrapper<>(start);
    }

    public ReadOnlyObjectProperty<Place> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    public void go(String screen) {
        go(Place.of(screen));
    }

    /// Goes to a place; what lay ahead is forgotten.
    public void go(Place place) {
        if (place.equals(current.get())) {
            return;
        }
        places.subList(at + 1, places.size()).clear();
        places.add(place);
        if (places.size() > KEPT) {
            places.removeFirst();
        }
        show(places.size() - 1);
    }

    /// The same place with another detail, without a step in the history.
    public void refine(String detail) {
        places.set(at, new Place(current.get().screen(), detail));
        current.set(places.get(at));
    }

    public void back() {
        if (at > 0) {
            show(at - 1);
        }
    }

    public void forward() {
        if (at < places.size() - 1) {
            show(at + 1);
        }
    }

    private void show(int index) {
        at = index;
        canGoBack.set(at > 0);
        canGoForward.set(at < places.size() - 1);
        current.set(places.get(at));
    }
}
